interface Node {
  readonly type: string;
  readonly name?: unknown;
  readonly value?: unknown;
  readonly source?: unknown;
  readonly key?: unknown;
  readonly computed?: unknown;
  readonly callee?: unknown;
  readonly arguments?: unknown;
}

const runtime = 'astro/jsx-runtime';

// Everything that the compiler writes for text and elements; nothing here can reach a value from outside the module.
const types = new Set([
  ...['Program', 'ImportDeclaration', 'ImportSpecifier', 'ExportNamedDeclaration', 'ExportDefaultDeclaration', 'EmptyStatement'],
  ...['VariableDeclaration', 'VariableDeclarator', 'FunctionDeclaration', 'BlockStatement', 'ReturnStatement', 'AssignmentPattern'],
  ...['ObjectExpression', 'ObjectPattern', 'Property', 'SpreadElement', 'ArrayExpression', 'Literal', 'Identifier'],
  ...['MemberExpression', 'CallExpression', 'ConditionalExpression', 'LogicalExpression', 'ParenthesizedExpression', 'UnaryExpression'],
]);
const names = new Set([
  '_Fragment',
  '_jsx',
  '_jsxs',
  '_components',
  '_createMdxContent',
  'MDXContent',
  'MDXLayout',
  'props',
  'frontmatter',
  'getHeadings',
]);
const called = new Set(['_jsx', '_jsxs', '_createMdxContent']);

/** What a compiled MDX module holds beyond text and plain elements, in Chinese; `module` is its ESTree. */
export function* compiledFaults(module: unknown): Iterable<string> {
  if (!isNode(module)) return;
  const fault = faultOf(module);
  if (fault !== undefined) yield fault;
  for (const [key, child] of Object.entries(module)) {
    if (key === 'parent' || isPlainKey(module, key)) continue;
    for (const each of Array.isArray(child) ? child : [child]) yield* compiledFaults(each);
  }
}

function faultOf(node: Node): string | undefined {
  if (!types.has(node.type)) return `编译结果里有 ${node.type}`;
  switch (node.type) {
    case 'ImportDeclaration':
      return literalOf(node.source) === runtime ? undefined : `编译结果引入了“${String(literalOf(node.source))}”`;
    case 'Identifier':
      return names.has(String(node.name)) ? undefined : `编译结果用到了“${String(node.name)}”`;
    case 'MemberExpression':
      return node.computed === true ? '编译结果里有动态取值' : undefined;
    case 'Literal':
      return 'regex' in node ? '编译结果里有正则表达式' : undefined;
    case 'Property':
      return String(nameOf(node.key)).includes(':') ? `编译结果里有指令“${String(nameOf(node.key))}”` : undefined;
    case 'CallExpression':
      return callFault(node);
    default:
      return undefined;
  }
}

/** Only the JSX runtime is called, and only for elements that Markdown itself makes: a tag written by hand arrives as a string. */
function callFault(node: Node): string | undefined {
  const callee = nameOf(node.callee);
  if (!called.has(String(callee))) return '编译结果里有函数调用';
  const [element] = Array.isArray(node.arguments) ? node.arguments : [];
  return isNode(element) && element.type === 'Literal' ? `正文里有标签 <${String(literalOf(element))}>` : undefined;
}

/** Keys of objects and names of imports are words, not references. */
function isPlainKey(node: Node, key: string): boolean {
  if (key === 'key') return node.type === 'Property' && node.computed !== true;
  if (key === 'property') return node.type === 'MemberExpression' && node.computed !== true;
  return key === 'imported' && node.type === 'ImportSpecifier';
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function nameOf(node: unknown): unknown {
  return isNode(node) ? (node.name ?? node.value) : undefined;
}

function literalOf(node: unknown): unknown {
  return isNode(node) ? node.value : undefined;
}
