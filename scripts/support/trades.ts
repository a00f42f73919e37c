/** What a company calls its business, and the division of GB/T 4754-2017 that it is entered under. */
export interface Trade {
  readonly words: string;
  readonly industry: string;
}

/** The commonest first. */
const table = `
81家电服务 52电器 81家电维修 75科技 65信息技术 38电器 51贸易 34机电设备 81汽车服务 43电梯 65智能科技 35机械设备 81汽车维修 39电子科技
49机电工程 38制冷设备 52商贸 39数码科技 43机械维修 35医疗设备 65网络科技 80家政服务 35环保设备 34机械 40仪器仪表 36汽车部件 49暖通工程
81电子产品维修 35自动化设备 38家用电器 52家居 21家具 51办公设备 38照明 49消防工程 81计算机服务 38新能源科技 33卫浴 35净水设备 43设备维修
81数码服务 38厨卫电器 39通信设备 50装饰工程 49安防工程 36新能源汽车 75环保科技 59供应链管理 70物业服务 35印刷设备 38光伏科技 29橡塑制品
35农业机械 24健身器材 35工程机械 71设备租赁 82清洗服务 37电动车 24乐器 30建材 17纺织 14食品机械 27医药 89体育用品
`;

export const trades: readonly Trade[] = table
  .trim()
  .split(/\s+/)
  .map((each) => ({ industry: each.slice(0, 2), words: each.slice(2) }));

const services: Readonly<Record<string, readonly string[]>> = {
  24: ['健身器材的安装与维修', '乐器的调试与维修'],
  35: ['医疗设备的安装与维修', '净水器的安装与换芯', '环保设备的运行维护', '印刷设备的维修', '农业机械的维修', '自动化生产线的维修'],
  36: ['轿车的保养与维修', '新能源汽车的检测与维修', '汽车零部件的退换'],
  37: ['电动自行车的保养与维修'],
  38: [
    '家用空调的安装与维修',
    '冰箱的配送与维修',
    '集成灶的安装与维修',
    '燃气热水器的安装与维修',
    '光伏组件的运行维护',
    '灯具的安装与更换',
  ],
  39: ['手机的维修', '平板电脑的维修', '通信基站设备的维护'],
  43: ['电梯的维护保养', '自动扶梯的维护保养', '叉车的维修', '空气压缩机的维修'],
  49: ['中央空调的安装与维保', '消防设施的维护保养', '安防系统的安装与维护', '地暖的清洗与维修'],
  65: ['软件的实施与运行维护', '信息系统的运行维护', '数据恢复服务'],
  81: [
    '家用空调的安装与维修',
    '洗衣机的维修',
    '轿车的保养与维修',
    '打印机的维修',
    '手机的维修',
    '电视机的安装与维修',
    '燃气灶的安装与维修',
  ],
};

/** Services that need no trade of their own. */
const common = [
  '商品的退换与投诉处理',
  '家用空调的安装与维修',
  '客户服务热线',
  '产品的安装与调试',
  '备件的供应与更换',
  '设备的巡检与保养',
] as const;

/** Services of companies of a division, the commonest first. */
export function servicesOf(industry: string): readonly string[] {
  return [...new Set([...(services[industry] ?? []), ...common])];
}
