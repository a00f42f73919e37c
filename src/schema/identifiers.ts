import { z } from 'zod';

/** A calendar day in Asia/Shanghai, quoted in YAML: unquoted it would be read as a timestamp. */
export const daySchema = z.iso.date().meta({ description: '日期，YYYY-MM-DD，须加引号' });

/** `ASMM-2026-000123-C`; the last digit is a check digit over year and serial (ISO/IEC 7064 MOD 11,10). */
export const certificateNumberSchema = z
  .string()
  .regex(/^ASMM-\d{4}-\d{6}-\d$/)
  .meta({ description: '证书编号，如 ASMM-2026-000123-C，末位为校验位' });

/** Approval number of a certification body as CNCA writes it; RF marks a foreign-invested body. */
export const bodyApprovalSchema = z
  .string()
  .regex(/^CNCA-(R-\d{4}-\d{3,4}|RF-\d{4}-\d{2,3})$/)
  .meta({ description: '认证机构批准号，如 CNCA-R-2099-901' });

/** A unified social credit code, or for holders that have none a country or region prefix and a registration number. */
export const holderIdSchema = z
  .string()
  .regex(/^([0-9A-HJ-NPQRTUWXY]{18}|[A-Z]{2}-[0-9A-Z]{4,20})$/)
  .meta({ description: '统一社会信用代码（18 位）；没有的用“地区-登记号”，如 HK-12345678' });

/** Permanent id of a provision (a criterion of the criteria, a clause of the rules): never reused, never renumbered. */
export const provisionIdSchema = z
  .string()
  .regex(/^[A-Z]{2,4}-\d{3}$/)
  .meta({ description: '条款永久编号，如 SE-004' });

export const standardIdSchema = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
  .meta({ description: '标准代号，如 asmm' });

export const versionNumberSchema = z
  .string()
  .regex(/^(0|[1-9]\d*)\.(0|[1-9]\d*)$/)
  .meta({ description: '版本号 MAJOR.MINOR，须加引号' });

/** One version of one standard, as certificates name it: `asmm@2.0`. */
export const versionRefSchema = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*@(0|[1-9]\d*)\.(0|[1-9]\d*)$/)
  .meta({ description: '标准与版本，如 asmm@2.0' });

/** Id of a chapter; a scored chapter is an evaluation dimension, and records key their scores by it. */
export const sectionIdSchema = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
  .meta({ description: '章（维度）代号，如 service-quality' });

/** A line of public text: no leading or trailing space, not empty. */
export const lineSchema = z
  .string()
  .regex(/^\S(.*\S)?$/u)
  .max(2000);
