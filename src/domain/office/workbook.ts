import writeXlsxFile, { type Feature, type Image, type SheetData } from 'write-excel-file/universal';
import { readZip, writeZip } from './zip.ts';

/** What the library takes for the bytes of a file; it does not export the name. */
type FileContent = Image['content'];

/** A sheet: cells, widths, and what may be chosen where. */
export interface SheetPlan {
  readonly name: string;
  readonly data: SheetData;
  readonly widths: readonly number[];
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly choices?: readonly Choice[];
}

/** A cell range such as 'L2:L44' that takes one of these values only. */
export interface Choice {
  readonly range: string;
  readonly values: readonly string[];
  readonly message: string;
}

/** Workbook of these sheets; the same sheets give the same bytes. */
export async function workbookOf(plans: readonly SheetPlan[]): Promise<Uint8Array<ArrayBuffer>> {
  const sheets = plans.map(({ name, data, widths, frozen }) => ({
    sheet: name,
    data,
    columns: widths.map((width) => ({ width })),
    orientation: 'landscape' as const,
    stickyRowsCount: frozen?.rows ?? 0,
    stickyColumnsCount: frozen?.columns ?? 0,
  }));
  const packed = await writeXlsxFile(sheets, { fontFamily: '宋体', fontSize: 10, features: [finishing(plans)] }).toBlob();
  return writeZip(readZip(new Uint8Array(await packed.arrayBuffer())));
}

/** What the library leaves to features: choices, and printing on as many pages as needed but one page wide, heads on each. */
function finishing(plans: readonly SheetPlan[]): Feature<FileContent> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) => onePageWide(withChoices(xml, plans[sheetIndex]?.choices ?? [])),
        },
        'xl/workbook.xml': {
          transform: (xml) => xml.replace('<definedNames/>', `<definedNames>${plans.map(printTitles).join('')}</definedNames>`),
        },
      },
    },
  };
}

// Elements that the schema of a worksheet puts after data validations (ECMA-376, 18.3.1.99).
const after = /<(?:hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|drawing|legacyDrawing|tableParts)\b|<\/worksheet>/;

function withChoices(xml: string, choices: readonly Choice[]): string {
  if (choices.length === 0) return xml;
  const rules = choices.map(
    ({ range, values, message }) =>
      `<dataValidation type="list" allowBlank="1" showErrorMessage="1" error="${message}" sqref="${range}"><formula1>"${values.join(',')}"</formula1></dataValidation>`,
  );
  return xml.replace(after, (element) => `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>${element}`);
}

function onePageWide(xml: string): string {
  return xml
    .replace(/<worksheet\b[^>]*>/, (element) => `${element}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
    .replace('<pageSetup ', '<pageSetup fitToWidth="1" fitToHeight="0" ');
}

function printTitles({ name, frozen }: SheetPlan, index: number): string {
  if (frozen === undefined) return '';
  const rows = `'${name}'!$1:$${frozen.rows}`;
  return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${rows}</definedName>`;
}
