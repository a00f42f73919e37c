import { z } from 'zod';
import { lineSchema } from './identifiers.ts';

const columnSchema = lineSchema.meta({ description: '表头里的列名' });

/** Where a value comes from: a column, a column whose words mean values of the register, or one value for every row. */
const sourceSchema = z.union([
  columnSchema,
  z.strictObject({
    column: columnSchema,
    values: z.record(z.string(), lineSchema).optional().meta({ description: '表里的写法：登记簿的值，如 优秀: excellent' }),
  }),
  z.strictObject({ value: lineSchema.meta({ description: '每一行都用这个值' }) }),
]);

/** What `registry import --mapping` reads: every row of a table is one call of a command, its columns the options of the command. */
export const importMappingSchema = z.strictObject({
  command: z
    .string()
    .regex(/^[a-z]+$/)
    .meta({ description: '每一行相当于哪个登记命令，如 issue、surveil、holder' }),
  sheet: lineSchema.optional().meta({ description: 'XLSX 的工作表名；默认第一张' }),
  columns: z
    .record(z.string().regex(/^[a-z]+(-[a-z]+)*$/), sourceSchema)
    .meta({ description: '命令的选项（不带 --）：来源。事件命令的证书编号写 number，holder 命令的代码写 id' }),
});

export type ImportMapping = z.infer<typeof importMappingSchema>;
