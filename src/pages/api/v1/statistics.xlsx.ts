import type { APIRoute } from 'astro';
import { statisticsWorkbook } from '#site/register/statistics/files.ts';

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const GET: APIRoute = async () => new Response(new Uint8Array(await statisticsWorkbook()), { headers: { 'content-type': type } });
