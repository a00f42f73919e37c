import type { APIRoute, GetStaticPaths } from 'astro';
import { figureFiles } from '#site/register/statistics/files.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  (await figureFiles()).map(({ name, type, body }) => ({ params: { file: name }, props: { type, body } }));

export const GET: APIRoute<{ type: string; body: string }> = ({ props }) =>
  new Response(props.body, { headers: { 'content-type': props.type } });
