// What comes to life on the page of a certificate.
import './certificate-verdict.ts';
import './certificate-day.ts';
import './audit-calendar.ts';
import './slip-maker.ts';
import './page-actions.ts';
