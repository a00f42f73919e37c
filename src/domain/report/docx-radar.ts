import { textEntry, textOf, type ZipEntry } from '../office/zip.ts';
import type { Radar, RadarSeries } from './model.ts';

// The library knows no charts: a paragraph with a marker is put in its place, and the finished document gets the chart's parts (ECMA-376, 21.2).

/** The words that stand where a chart is to be. */
export function radarMarker(index: number): string {
  return `radar-chart-${index}`;
}

const office = 'http://schemas.openxmlformats.org';
const looks: Readonly<Record<RadarSeries['kind'], { readonly colour: string; readonly width: number; readonly dash: string }>> = {
  floor: { colour: '8A6D1F', width: 12_700, dash: 'dash' },
  'high-floor': { colour: 'A3201A', width: 12_700, dash: 'sysDot' },
  earlier: { colour: '7D8B88', width: 19_050, dash: 'solid' },
  now: { colour: '0B5C56', width: 28_575, dash: 'solid' },
};

/** The parts of a document with its markers made into charts that Word and LibreOffice draw themselves. */
export function withRadars(parts: readonly ZipEntry[], radars: readonly Radar[]): ZipEntry[] {
  if (radars.length === 0) return [...parts];
  const all = (line: (index: number) => string): string => radars.map((_, index) => line(index)).join('');
  const changed = parts.map((part): ZipEntry => {
    const changedTo = (change: (xml: string) => string): ZipEntry => textEntry(part.name, change(textOf(part)));
    switch (part.name) {
      case '[Content_Types].xml':
        return changedTo((xml) => xml.replace('</Types>', `${all(contentType)}</Types>`));
      case 'word/_rels/document.xml.rels':
        return changedTo((xml) => xml.replace('</Relationships>', `${all(relation)}</Relationships>`));
      case 'word/document.xml':
        return changedTo((document) => radars.reduce((xml, radar, index) => withDrawing(xml, radar, index), document));
      default:
        return part;
    }
  });
  return [...changed, ...radars.map((radar, index) => textEntry(`word/charts/chart${index + 1}.xml`, chart(radar)))];
}

function contentType(index: number): string {
  return `<Override PartName="/word/charts/chart${index + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/>`;
}

function relation(index: number): string {
  return `<Relationship Id="rIdChart${index + 1}" Type="${office}/officeDocument/2006/relationships/chart" Target="charts/chart${index + 1}.xml"/>`;
}

/** English metric units to a millimetre. */
const emu = 36_000;

function withDrawing(xml: string, { axes }: Radar, index: number): string {
  const marker = new RegExp(`<w:t[^>]*>${radarMarker(index)}</w:t>`);
  const words = escaped(axes.join('，'));
  const drawing = [
    '<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">',
    `<wp:extent cx="${140 * emu}" cy="${96 * emu}"/><wp:docPr id="${900 + index}" name="radar" descr="${words}"/><wp:cNvGraphicFramePr/>`,
    `<a:graphic xmlns:a="${office}/drawingml/2006/main"><a:graphicData uri="${office}/drawingml/2006/chart">`,
    `<c:chart xmlns:c="${office}/drawingml/2006/chart" xmlns:r="${office}/officeDocument/2006/relationships" r:id="rIdChart${index + 1}"/>`,
    '</a:graphicData></a:graphic></wp:inline></w:drawing>',
  ].join('');
  return xml.replace(marker, () => drawing);
}

function chart({ axes, series }: Radar): string {
  const line = (colour: string, width: number, dash = 'solid'): string =>
    `<c:spPr><a:ln w="${width}"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill><a:prstDash val="${dash}"/></a:ln></c:spPr>`;
  const words = (size: number): string =>
    `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size}"><a:solidFill><a:srgbClr val="13211F"/></a:solidFill><a:ea typeface="黑体"/></a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
  const all = series.map(({ name, kind, values }, index) => {
    const { colour, width, dash } = looks[kind];
    const points = values.map((value, axis) => `<c:pt idx="${axis}"><c:v>${Math.floor((value ?? 0) * 1000) / 10}</c:v></c:pt>`).join('');
    const places = axes.map((axis, place) => `<c:pt idx="${place}"><c:v>${escaped(axis)}</c:v></c:pt>`).join('');
    return [
      `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>`,
      `<c:tx><c:strRef><c:f>radar!$${column(index)}$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${escaped(name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>`,
      `${line(colour, width, dash)}<c:marker><c:symbol val="${kind === 'now' ? 'circle' : 'none'}"/></c:marker>`,
      `<c:cat><c:strRef><c:f>radar!$A$2:$A$${axes.length + 1}</c:f><c:strCache><c:ptCount val="${axes.length}"/>${places}</c:strCache></c:strRef></c:cat>`,
      `<c:val><c:numRef><c:f>radar!$${column(index)}$2:$${column(index)}$${axes.length + 1}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${axes.length}"/>${points}</c:numCache></c:numRef></c:val>`,
      '</c:ser>',
    ].join('');
  });
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    `<c:chartSpace xmlns:c="${office}/drawingml/2006/chart" xmlns:a="${office}/drawingml/2006/main"><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>`,
    '<c:plotArea><c:layout/><c:radarChart><c:radarStyle val="marker"/><c:varyColors val="0"/>',
    ...all,
    '<c:axId val="1"/><c:axId val="2"/></c:radarChart>',
    `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:majorGridlines>${line('C9D5D2', 6350)}</c:majorGridlines><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${words(900)}<c:crossAx val="2"/></c:catAx>`,
    `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:max val="100"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:majorGridlines>${line('C9D5D2', 6350)}</c:majorGridlines><c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${line('C9D5D2', 6350)}${words(700)}<c:crossAx val="1"/><c:majorUnit val="25"/></c:valAx>`,
    `</c:plotArea><c:legend><c:legendPos val="b"/>${words(900)}</c:legend><c:plotVisOnly val="1"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:chartSpace>`,
  ].join('');
}

function column(index: number): string {
  return String.fromCodePoint(66 + index);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
