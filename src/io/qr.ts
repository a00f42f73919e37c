import encodeQR from 'qr';

/** A QR code as one SVG path: modules are squares of 1, and the quiet zone of 4 that ISO/IEC 18004 asks for is inside `size`. */
export interface QrCode {
  readonly size: number;
  readonly path: string;
}

/** The QR code of a text, at error correction level M: a fifteenth of the print may be scratched or soiled. */
export function qrCode(text: string): QrCode {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
  return { size: rows.length, path: rows.flatMap(runsOf).join('') };
}

/** The dark runs of a row, each as a bar of height 1. */
function runsOf(row: readonly boolean[], y: number): string[] {
  const runs: string[] = [];
  for (let start = row.indexOf(true); start !== -1; ) {
    const light = row.indexOf(false, start);
    const end = light === -1 ? row.length : light;
    runs.push(`M${start} ${y}h${end - start}v1H${start}z`);
    start = row.indexOf(true, end);
  }
  return runs;
}
