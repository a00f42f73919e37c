import { links, type PageLink } from '../links.ts';

/** Facts that the words of the about page speak of. */
export interface AboutFacts {
  readonly siteTitle: string;
  readonly host: string;
  readonly owner: string;
  readonly asOf: string;
  readonly sampleData: boolean;
  /** Published addresses of data, with what they give. */
  readonly addresses: readonly { readonly address: string; readonly gives: string; readonly schema: string | undefined }[];
}

export interface AboutPart {
  readonly id: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly more?: PageLink;
  readonly addresses?: AboutFacts['addresses'];
}

export const aboutWords = {
  title: '关于本站',
  description: '本站是什么、由谁运行、数据从哪里来、怎样保护隐私、怎样辨认真伪。',
  lead: '这里公布售后服务管理成熟度认证的评价准则、实施规则和证书登记簿，供任何人免费查阅。',
  source: '源码与数据仓库',
  schema: 'JSON Schema',
} as const;

/** The parts of the about page, in order; their ids are addresses that other pages link to. */
export function aboutParts(facts: AboutFacts): AboutPart[] {
  return [
    {
      id: 'what',
      heading: '本站是什么',
      paragraphs: [
        `${facts.siteTitle}是自愿性的服务认证。本站公布它的两份文件和一本登记簿：评价准则、实施规则，以及每张证书从颁发到终止的全部记录。`,
        '本站不是行政许可公示平台，也不代替国家认证认可信息公共服务平台；在那里还可以核对认证机构的批准资格。',
      ],
    },
    {
      id: 'who',
      heading: '由谁运行',
      paragraphs: [
        `标准由${facts.owner}归口：修订公开征求意见，每一版的变化逐条说明性质和理由。`,
        '证书由经批准的认证机构颁发。机构对自己的决定负责，并由其登记员把决定写入登记簿；登记只增不改，写错的用更正记录补正，原记录保留。',
      ],
    },
    ...(facts.sampleData
      ? [
          {
            id: 'sample',
            heading: '示例数据',
            paragraphs: [
              '目前登记簿里的企业、认证机构和证书全部是虚构的，用来演示各种状态。它们不代表任何真实的认证结果，也不能用于投标、采购或宣传。',
            ],
          },
        ]
      : []),
    {
      id: 'data',
      heading: '数据与接口',
      paragraphs: [
        `本次生成的页面数据截至 ${facts.asOf}。证书今天的状态由您的浏览器根据证书的时间线和登记簿快照算出；快照过期或没有读到时，页面写明无法确认，不作猜测。`,
        '同样的内容以静态文件公开，可以自由下载，不需要账号。花括号里的部分换成实际的值；网址永久有效，第 1 版之内只增加字段，不改变也不删除已有的字段。',
      ],
      more: { href: links.guide('data'), label: '怎样使用：核对一张证书、下载、跟随变化' },
      addresses: facts.addresses,
    },
    {
      id: 'privacy',
      heading: '隐私',
      paragraphs: [
        '您输入的内容不离开浏览器：查证书和站内搜索都在本机完成，只下载公开的静态文件。',
        '本站不使用 Cookie，不做统计跟踪，不加载第三方的脚本、字体或图片。字号和配色的选择保存在您自己的浏览器里，可以随时清除。',
        '登记簿不收录个人信息；企业的得分和整改轮次经企业同意才公布。',
      ],
    },
    {
      id: 'licence',
      heading: '许可',
      paragraphs: [
        '代码按 MIT 许可使用；评价准则、实施规则、指南和公告按知识共享署名 4.0（CC\u00a0BY\u00a04.0）许可使用，引用时请注明版本。',
        '认证证书和认证标志的使用另见实施规则。引用其他标准时只写标准号和条号，不收录其原文。',
      ],
    },
    {
      id: 'accessibility',
      heading: '无障碍声明',
      paragraphs: [
        '本站以 WCAG 2.2 AA 级为目标，每次发布前用自动检查工具检查每一类页面。',
        '您可以放大字号、切换深浅配色；页面在 320 像素宽时不需要横向滚动；状态用文字、图标和颜色同时表示，颜色不单独承担含义；不启用脚本也能阅读标准、历史和有效期。',
        `发现读不到、点不了或看不清的地方，请告诉${facts.owner}，说明页面网址和所用的设备即可。`,
      ],
    },
    {
      id: 'genuine',
      heading: '认准本站网址',
      paragraphs: [
        `本站唯一的网址是 ${facts.host}。扫描证书二维码后，请先看地址栏是不是这个域名，再看页面内容；只差一个字母的仿冒网站并不少见。`,
        '拿不准时，自己输入本站网址，用证书编号查询。截图和复印件不能证明证书今天的状态。',
      ],
    },
  ];
}
