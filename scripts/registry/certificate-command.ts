import type { Command } from 'commander';
import { indexed } from '#domain/registry/indexed.ts';
import { certificateMatter } from '#io/certificate-pdf/matter.ts';
import { certificatePdf } from '#io/certificate-pdf/pdf.ts';
import { unknownCertificate } from '#io/registrar/request-event.ts';
import { openDesk } from './desk.ts';
import { type RegistryOptions, registryCommand } from './options.ts';
import { deliver } from './output.ts';
import { sayLine, sayRefusals } from './say.ts';

/** Adds `certificate`: the sheet of a certificate as PDF. */
export function addCertificateCommand(program: Command): void {
  registryCommand(program, 'certificate', '制作证书的 PDF（A4，中英文，二维码）', 'ASMM-2026-000123-7 --out 证书.pdf')
    .usage('<编号> [选项]')
    .argument('<编号>', '证书编号')
    .option('--out <文件>', '写到哪里；默认 <编号>.pdf')
    .action((number: string, options: RegistryOptions & { readonly out?: string }) => {
      const desk = openDesk(options);
      const asked = number.trim().toUpperCase();
      const certificate = indexed(desk.register).byNumber.get(asked)?.written;
      if (certificate === undefined) {
        const unknown = unknownCertificate(asked);
        sayRefusals(unknown.kind === 'refused' ? unknown.findings : []);
        process.exitCode = 1;
        return;
      }
      const made = certificatePdf(certificateMatter(desk.register, desk.settings, certificate, desk.day));
      if (made.ok) deliver(made.pdf, options.out ?? `${certificate.number}.pdf`);
      else {
        sayLine(`字体里没有这些字：${made.missing.join('、')}。没有制作 PDF，以免印出方框。`);
        process.exitCode = 1;
      }
    });
}
