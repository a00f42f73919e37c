import type { Standard, StandardVersion } from '#domain/standard/model.ts';
import { provisionById } from '#domain/standard/tree.ts';
import { formatDay } from '../days.ts';
import { standardWords as words } from '../labels/standard.ts';
import type { PageLink } from '../links.ts';
import { links } from '../links.ts';

/** A call for comments: whether it is open, how to answer it, what came in and what became of it. */
export interface CommentsView {
  readonly until: string | undefined;
  /** Where a comment is handed in, while the call is open and the site has such a place. */
  readonly submit: string | undefined;
  readonly rows: readonly CommentRow[];
}

export interface CommentRow {
  readonly id: string;
  readonly received: string;
  readonly from: string;
  readonly provision: PageLink | undefined;
  readonly comment: string;
  readonly proposal: string | undefined;
  readonly disposition: string;
  readonly tone: string;
  readonly response: string | undefined;
}

const tones = { pending: 'hold', accepted: 'valid', 'partly-accepted': 'accent', 'not-accepted': 'past' } as const;

export function commentsView(standard: Standard, version: StandardVersion, day: string, source: string | undefined): CommentsView {
  const { commentsUntil } = version.matter;
  const open = commentsUntil !== undefined && day <= commentsUntil;
  return {
    until: commentsUntil && formatDay(commentsUntil),
    submit: open && source ? `${source.replace(/\/$/, '')}/issues/new/choose` : undefined,
    rows: version.comments.map((each) => ({
      id: each.id,
      received: formatDay(each.received),
      from: words.commenters[each.from],
      provision: each.provision === undefined ? undefined : commented(standard, version, each.provision),
      comment: each.comment,
      proposal: each.proposal,
      disposition: words.dispositions[each.disposition],
      tone: tones[each.disposition],
      response: each.response,
    })),
  };
}

function commented(standard: Standard, version: StandardVersion, id: string): PageLink {
  const provision = provisionById(version, id);
  return provision
    ? { href: links.provision(standard.id, version.version, id), label: `${provision.number} ${provision.title}` }
    : { href: links.provisionLife(standard.id, id), label: id };
}
