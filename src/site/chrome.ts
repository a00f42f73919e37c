import { formatDay } from './days.ts';
import { chromeWords as words } from './labels/chrome.ts';
import { standardWords } from './labels/standard.ts';
import { links } from './links.ts';
import { asOf, repository } from './repository.ts';

export type Place = 'lookup' | 'standards' | 'rules' | 'self-assessment' | 'guides' | 'notices' | 'about';

export interface NavigationItem {
  readonly href: string;
  readonly label: string;
  /** 'page' on the page itself, 'true' on the pages below it. */
  readonly current: 'page' | 'true' | undefined;
}

export interface Chrome {
  readonly siteTitle: string;
  readonly sampleData: boolean;
  readonly navigation: readonly NavigationItem[];
  readonly footer: readonly { readonly href: string; readonly label: string; readonly lang?: string }[];
  /** Feeds of what the page tells of, for readers' programs to find. */
  readonly feeds: readonly { readonly href: string; readonly label: string; readonly type: string }[];
  readonly dataAsOf: string;
}

const places = {
  lookup: links.lookup(),
  standards: links.standards,
  rules: links.rules,
  'self-assessment': links.selfAssessment,
  guides: links.guides,
  notices: links.notices,
  about: links.about,
} as const satisfies Record<Place, string>;

const order = ['lookup', 'standards', 'rules', 'self-assessment', 'guides', 'notices', 'about'] as const satisfies readonly Place[];

const standardFeeds: Chrome['feeds'] = [
  { href: links.standardsFeed('atom'), label: `${standardWords.feeds.title}（${standardWords.feeds.atom}）`, type: 'application/atom+xml' },
  {
    href: links.standardsFeed('json'),
    label: `${standardWords.feeds.title}（${standardWords.feeds.json}）`,
    type: 'application/feed+json',
  },
];

/** The frame of a page: name, sample-data mark, navigation with the current place, footer. */
export async function pageChrome(path: string, current: Place | undefined): Promise<Chrome> {
  const { settings } = await repository();
  return {
    siteTitle: settings.title,
    sampleData: settings.sampleData,
    navigation: order.map((place) => ({
      href: places[place],
      label: words.sections[place],
      current: path === places[place] ? 'page' : place === current ? 'true' : undefined,
    })),
    footer: [
      { href: links.statistics, label: words.footer.statistics },
      { href: links.glossary, label: words.footer.glossary },
      { href: links.cases, label: words.footer.cases },
      { href: links.aboutPart('data'), label: words.footer.data },
      { href: links.aboutPart('privacy'), label: words.footer.privacy },
      { href: links.aboutPart('accessibility'), label: words.footer.accessibility },
      { href: links.aboutPart('genuine'), label: words.footer.genuine },
      { href: links.english, label: words.footer.english, lang: 'en' },
    ],
    feeds: current === 'standards' || current === 'rules' ? standardFeeds : [],
    dataAsOf: words.dataAsOf(formatDay(asOf())),
  };
}
