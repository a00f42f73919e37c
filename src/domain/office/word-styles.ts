import type { IFontAttributesProperties, ILevelsOptions, IStylesOptions } from 'docx';
import { AlignmentType, LevelFormat } from 'docx';

/** Fonts that every Chinese office computer has; Latin letters in a face that sits well beside each. */
const body: IFontAttributesProperties = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: '宋体' };
const display: IFontAttributesProperties = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: '黑体' };

export const colors = { accent: '0B5C56', soft: '51605D', line: 'C9D5D2', wash: 'F3F7F6', key: 'A3201A' } as const;

/** Millimetres in twentieths of a point. */
export function twips(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1440);
}

/** Lines of a fixed height, so that a page holds the same whichever program and font set it. */
function exactly(line: number): { readonly line: number; readonly lineRule: 'exact' } {
  return { line, lineRule: 'exact' };
}

const heading = { font: display, bold: true, color: '13211F' } as const;
const language = { value: 'en-US', eastAsia: 'zh-CN' };

/** Word's own style names, so that its navigation pane, contents and restyling work. */
export const styles: IStylesOptions = {
  default: {
    document: { run: { font: body, size: 21, language }, paragraph: { spacing: { ...exactly(340), after: 100 } } },
    title: { run: { ...heading, size: 60 }, paragraph: { spacing: { before: twips(45), after: 120, ...exactly(720) } } },
    heading1: { run: { ...heading, size: 34 }, paragraph: { spacing: { before: 480, after: 200, ...exactly(480) }, keepNext: true } },
    heading2: { run: { ...heading, size: 24 }, paragraph: { spacing: { before: 360, after: 60, ...exactly(360) }, keepNext: true } },
    hyperlink: { run: { color: colors.accent, underline: { type: 'none' } } },
  },
  paragraphStyles: [
    { id: 'Marks', name: 'Marks', basedOn: 'Normal', run: { font: display, size: 18, color: colors.soft }, paragraph: { keepNext: true } },
    { id: 'Cell', name: 'Cell', basedOn: 'Normal', run: { size: 18 }, paragraph: { spacing: { ...exactly(280), before: 40, after: 40 } } },
    { id: 'Fact', name: 'Fact', basedOn: 'Normal', run: { size: 19 }, paragraph: { spacing: { ...exactly(300), after: 40 } } },
    {
      id: 'TOC1',
      name: 'toc 1',
      basedOn: 'Normal',
      run: { font: display, bold: true },
      paragraph: { spacing: { before: 120, after: 40, ...exactly(320) } },
    },
    {
      id: 'TOC2',
      name: 'toc 2',
      basedOn: 'Normal',
      run: { size: 19 },
      paragraph: { indent: { left: twips(6) }, spacing: { after: 20, ...exactly(300) } },
    },
    {
      id: 'ContentsTitle',
      name: 'Contents Title',
      basedOn: 'Normal',
      run: { ...heading, size: 34 },
      paragraph: { spacing: { after: 200, ...exactly(480) } },
    },
  ],
};

/** Real lists, so that Word continues them; the letters of requirements are part of their text, for they are cited. */
export const numbering: { readonly config: readonly { readonly reference: string; readonly levels: readonly ILevelsOptions[] }[] } = {
  config: [
    { reference: 'bullets', levels: [level(LevelFormat.BULLET, '•')] },
    { reference: 'numbers', levels: [level(LevelFormat.DECIMAL, '%1.')] },
  ],
};

function level(format: ILevelsOptions['format'], text: string): ILevelsOptions {
  const indent = { left: twips(6), hanging: twips(4.5) };
  return { level: 0, format, text, alignment: AlignmentType.LEFT, style: { paragraph: { indent } } };
}
