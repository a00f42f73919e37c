import type { APIRoute } from 'astro';
import { statistics } from '#site/register/statistics/registered.ts';

export const GET: APIRoute = async () =>
  new Response(`${JSON.stringify(await statistics())}\n`, { headers: { 'content-type': 'application/json; charset=utf-8' } });
