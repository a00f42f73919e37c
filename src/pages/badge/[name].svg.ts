import type { APIRoute, GetStaticPaths } from 'astro';
import { badges } from '#site/register/badge.ts';

export const getStaticPaths: GetStaticPaths = async () => (await badges()).map(({ name, svg }) => ({ params: { name }, props: { svg } }));

export const GET: APIRoute<{ svg: string }> = ({ props }) => new Response(props.svg, { headers: { 'content-type': 'image/svg+xml' } });
