import { make } from '../elements.ts';

/** Hands a file to the reader, made here and sent nowhere. */
export function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const anchor = make('a', { href: address, download: name });
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  // The browser reads the address after the click; a minute is ample, and pages do not pile up what they gave away.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** A name that every file system takes, from a title that a person wrote. */
export function fileName(title: string, ending: string): string {
  const plain = title
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, '')
    .trim()
    .slice(0, 60);
  return `${plain === '' ? 'asmm' : plain}.${ending}`;
}

export function jsonFile(value: object): Blob {
  return new Blob([`${JSON.stringify(value, undefined, 2)}\n`], { type: 'application/json' });
}
