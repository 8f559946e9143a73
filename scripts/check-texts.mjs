import ts from 'typescript';
import { isTest, projectFiles, read } from './tree.mjs';

/**
 * Every visible word comes from `renderer/text/<language>/<thing>.json`, complete in every language.
 * Checked: the same keys and placeholders in each language, plural forms as the language has them, no key unused,
 * none used and missing, no visible word written into a component. Prints what is wrong; exit code 1 then.
 *
 * A key may be built: t(`failures:${code}`) uses every key that begins so. Where a key travels as a plain value,
 * its string literal counts as a use; what neither shows is declared by a comment `// texts: failures:ipc/`.
 */

const PLURAL = /_(zero|one|two|few|many|other)$/;
const PLACEHOLDER = /\{\{\s*-?\s*([\w.]+)[^}]*\}\}/g;
/** Attributes of components that a person reads or hears. */
const VISIBLE = new Set(
  'aria-label aria-description aria-placeholder title placeholder label description alt error nothingFoundMessage'.split(
    ' ',
  ),
);
/** Text that is the same in every language: signs, digits, the program's own name, what is printed on a key. */
const UNTRANSLATED = /^(Kolo|PDF|QR|XLSX|((Ctrl|Alt|Shift)\+)*(Enter|Esc|Tab|Del|F\d+|\p{Lu})|[^\p{L}]*)$/u;

const files = projectFiles();
const textFiles = files.filter((path) => /^renderer\/text\/[a-z]{2}\/[\w-]+\.json$/.test(path));
const sourceFiles = files.filter((path) => /^(renderer|shared|electron)\/.*\.tsx?$/.test(path) && !isTest(path));
const languages = [...new Set(textFiles.map((path) => path.split('/')[2]))];
const faults = [];

/** `{ a: { b: 'x' } }` → `[['a.b', 'x']]` */
function flat(value, prefix = '') {
  return Object.entries(value).flatMap(([name, inner]) =>
    typeof inner === 'string' ? [[prefix + name, inner]] : flat(inner, `${prefix}${name}.`),
  );
}

/** Keys of one language as `thing:key` → text. */
function textsOf(language) {
  const paths = textFiles.filter((path) => path.split('/')[2] === language);
  return new Map(
    paths.flatMap((path) => {
      const thing = path.split('/')[3].replace('.json', '');
      return flat(JSON.parse(read(path))).map(([key, text]) => [`${thing}:${key}`, text]);
    }),
  );
}

const texts = new Map(languages.map((language) => [language, textsOf(language)]));
const fileOf = (language, key) => `renderer/text/${language}/${key.split(':')[0]}.json`;
const placeholders = (text) => [...new Set([...text.matchAll(PLACEHOLDER)].map((match) => match[1]))].sort();

/** The forms of a plural key that a language needs: `one few many other` in Ukrainian. */
const formsOf = (language) => new Intl.PluralRules(language).resolvedOptions().pluralCategories;

/** Bases of plural keys in any language; a lone `_other` is a plural too. */
const pluralBases = new Set();
for (const keys of texts.values()) {
  for (const key of keys.keys()) if (key.endsWith('_other')) pluralBases.add(key.replace(PLURAL, ''));
}
const baseOf = (key) => (PLURAL.test(key) && pluralBases.has(key.replace(PLURAL, '')) ? key.replace(PLURAL, '') : key);
const bases = new Set([...texts.values()].flatMap((keys) => [...keys.keys()].map(baseOf)));

function checkKey(language, base) {
  const keys = texts.get(language);
  const needed = pluralBases.has(base) ? formsOf(language).map((form) => `${base}_${form}`) : [base];
  for (const key of needed) if (!keys.has(key)) faults.push(`${fileOf(language, key)} lacks ${key}`);
  for (const key of needed) if (keys.get(key)?.trim() === '') faults.push(`${fileOf(language, key)} ${key} is empty`);
}

/** All placeholders of a key, over its plural forms; a form may leave `count` unsaid. */
function placeholdersOf(language, base) {
  const own = [...texts.get(language)].filter(([key]) => baseOf(key) === base).map(([, text]) => text);
  return placeholders(own.join(' '))
    .filter((name) => name !== 'count')
    .join(', ');
}

for (const base of bases) {
  for (const language of languages) checkKey(language, base);
  const [first, ...others] = languages;
  for (const other of others) {
    const [here, there] = [placeholdersOf(first, base), placeholdersOf(other, base)];
    if (here !== there) faults.push(`${fileOf(other, base)} ${base} has {${there}} where ${first} has {${here}}`);
  }
}

/** What the code says of keys: literals, beginnings of built keys, calls of `t`, namespaces, visible literals. */
const literals = new Map();
const beginnings = new Set();
const calls = [];

function checkVisible(path, source, node, text) {
  const words = text.replace(/\s+/g, ' ').trim();
  if (UNTRANSLATED.test(words)) return;
  if (!/\p{Script=Cyrillic}|\p{Lu}\p{L}|\p{L}{2,}\s\p{L}/u.test(words) && !ts.isJsxText(node)) return;
  const { line } = source.getLineAndCharacterOfPosition(node.getStart());
  faults.push(`${path}:${line + 1} visible words outside the texts: ${words.slice(0, 40)}`);
}

/** The string literals that an expression in JSX can show: `a ? 'x' : 'y'`, `cond && 'x'`, `'x'`. */
function shown(node) {
  if (ts.isParenthesizedExpression(node)) return shown(node.expression);
  if (ts.isConditionalExpression(node)) return [...shown(node.whenTrue), ...shown(node.whenFalse)];
  if (ts.isBinaryExpression(node)) return [...shown(node.left), ...shown(node.right)];
  if (ts.isStringLiteralLike(node)) return [node];
  if (ts.isTemplateExpression(node)) return [node.head, ...node.templateSpans.map((span) => span.literal)];
  return [];
}

function visitJsx(path, source, node) {
  if (ts.isJsxText(node)) checkVisible(path, source, node, node.text);
  const inAttribute = ts.isJsxAttribute(node) && VISIBLE.has(node.name.getText());
  const value = inAttribute ? node.initializer : node;
  if (inAttribute && value && ts.isStringLiteral(value)) checkVisible(path, source, value, value.text);
  const isExpression = value && ts.isJsxExpression(value) && value.expression;
  if (isExpression && (inAttribute || !ts.isJsxAttribute(node.parent))) {
    for (const literal of shown(value.expression)) checkVisible(path, source, literal, literal.text);
  }
}

/** `useTranslation('families')` or `useTexts('families')`: the namespace of the keys in this file. */
function namespaceOf(source) {
  const match = /use(?:Translation|Texts?)\(\s*\[?\s*'([\w-]+)'/.exec(source.text);
  return match?.[1];
}

function visitKeys(path, source, namespace, node) {
  const line = () => source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
  if (ts.isStringLiteralLike(node)) literals.set(node.text, true);
  if (ts.isTemplateExpression(node) && /^[a-z][\w-]*[:.]/.test(node.head.text)) {
    beginnings.add(node.head.text);
    if (namespace && !node.head.text.includes(':')) beginnings.add(`${namespace}:${node.head.text}`);
  }
  const isT = ts.isCallExpression(node) && /(^|\.)t$/.test(node.expression.getText());
  const key = isT ? node.arguments[0] : undefined;
  if (key && ts.isTemplateExpression(key)) {
    const head = key.head.text;
    beginnings.add(head.includes(':') || !namespace ? head : `${namespace}:${head}`);
  }
  if (key && ts.isStringLiteralLike(key)) calls.push({ at: `${path}:${line()}`, key: key.text, namespace });
}

function readSource(path) {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true, kind);
  const namespace = namespaceOf(source);
  const visit = (node) => {
    if (path.startsWith('renderer/')) visitJsx(path, source, node);
    visitKeys(path, source, namespace, node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  for (const match of source.text.matchAll(/\/\/ texts: (\S+)/g)) beginnings.add(match[1]);
}

sourceFiles.forEach(readSource);

/** A call may name a key of its own namespace (`list.title`) or a full one (`families:list.title`). */
function keyOf({ key, namespace }) {
  if (key.includes(':')) return key;
  if (namespace && bases.has(`${namespace}:${key}`)) return `${namespace}:${key}`;
  return [...bases].find((base) => base.endsWith(`:${key}`)) ?? `${namespace ?? ''}:${key}`;
}

const usedByCall = new Set(calls.map(keyOf));
for (const call of calls) {
  const key = keyOf(call);
  // A key with forms by context ends in `_<context>`.
  if (!bases.has(key) && ![...bases].some((base) => base.startsWith(`${key}_`))) {
    faults.push(`${call.at} uses the missing text ${call.key}`);
  }
}

function isUsed(base) {
  const bare = base.slice(base.indexOf(':') + 1);
  const withoutContext = base.replace(/_[^_.:]+$/, '');
  if (usedByCall.has(base) || usedByCall.has(withoutContext) || literals.has(base) || literals.has(bare)) return true;
  return [...beginnings].some((start) => start !== '' && (base.startsWith(start) || bare.startsWith(start)));
}
for (const base of bases) if (!isUsed(base)) faults.push(`${fileOf(languages[0], base)} ${base} is used nowhere`);

for (const fault of faults) console.log(fault);
const asleep = languages.length < 2 || bases.size === 0 || sourceFiles.length === 0 || calls.length === 0;
if (asleep)
  console.log('fewer than two languages, or no text, no source or no use of a text was seen: the check is asleep');
console.log(
  `${bases.size} texts in ${languages.join(', ')}; ${calls.length} uses in ${sourceFiles.length} files; ${faults.length} wrong`,
);
process.exitCode = faults.length > 0 || asleep ? 1 : 0;
