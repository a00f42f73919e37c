/** The forms in which every version of a standard is given away. */
export type ExportForm = 'json' | 'csv' | 'xlsx' | 'checklist' | 'pdf' | 'docx' | 'oscal';

const endings: Readonly<Record<ExportForm, string>> = {
  json: 'json',
  csv: 'csv',
  xlsx: 'xlsx',
  checklist: 'checklist.xlsx',
  pdf: 'pdf',
  docx: 'docx',
  oscal: 'oscal.json',
};

/** Where the exports of a version lie below the site's root. A published path is permanent: none ever changes or ends. */
export function exportPaths(standard: string, version: string): Readonly<Record<ExportForm, string>> {
  const path = (form: ExportForm): string => `api/v1/standards/${standard}/${version}.${endings[form]}`;
  return {
    json: path('json'),
    csv: path('csv'),
    xlsx: path('xlsx'),
    checklist: path('checklist'),
    pdf: path('pdf'),
    docx: path('docx'),
    oscal: path('oscal'),
  };
}
