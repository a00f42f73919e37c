import { z } from 'zod';

const momentSchema = z.iso.datetime();

/** `/feeds/….json`: JSON Feed, version 1, with the fields that ours have. */
export const feedSchema = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1'),
  title: z.string().min(1),
  home_page_url: z.url(),
  feed_url: z.url(),
  description: z.string(),
  author: z.strictObject({ name: z.string() }),
  items: z
    .array(
      z.strictObject({
        id: z.string().min(1).meta({ description: '永久标识；重复收到时按它去重' }),
        url: z.url(),
        title: z.string().min(1).meta({ description: '纯文本' }),
        content_html: z.string(),
        date_published: momentSchema.meta({ description: '登记日（上海时间零时）' }),
        date_modified: momentSchema,
      }),
    )
    .max(100)
    .meta({ description: '由近及远' }),
});
