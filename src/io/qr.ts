import encodeQR from 'qr';

/** A QR code as one SVG path: modules are squares of 1, and the quiet zone of 4 that ISO/IEC 18004 asks for is inside `size`. */
export interface QrCode {
  readonly size: number;
  readonly path: string;
}

// Any of the eight masks is read by any scanner. Weighing them all would take as long as the whole page around the code.
const options = { ecc: 'medium', border: 4, mask: 2 } as const;

/** The QR code of a text, at error correction level M: a fifteenth of the print may be scratched or soiled. */
export function qrCode(text: string): QrCode {
  const rows = encodeQR(text, 'raw', options);
  let path = '';
  for (const [y, row] of rows.entries()) path += barsOf(row, y);
  return { size: rows.length, path };
}

/** The dark runs of a row, each as a bar of height 1. */
function barsOf(row: readonly boolean[], y: number): string {
  let bars = '';
  for (let start = row.indexOf(true); start !== -1; ) {
    const light = row.indexOf(false, start);
    const end = light === -1 ? row.length : light;
    bars += `M${start} ${y}h${end - start}v1H${start}z`;
    start = row.indexOf(true, end);
  }
  return bars;
}
