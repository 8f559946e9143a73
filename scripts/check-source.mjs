import ts from 'typescript';
import { isTest, projectFiles, read } from './tree.mjs';

/**
 * What neither the compiler nor the linter knows: ciphers that Electron lacks, the raw channels of Electron,
 * network modules, and Ukrainian words outside the texts. Prints `file:line what`; exit code 1 then.
 */

/** Names of `node:crypto` that work in Electron's BoringSSL as in Node. */
const CRYPTO_NAMES = new Set(
  (
    'randomBytes randomUUID randomInt timingSafeEqual createHash createHmac hkdf hkdfSync scrypt scryptSync ' +
    'createCipheriv createDecipheriv generateKeyPair generateKeyPairSync createPrivateKey createPublicKey ' +
    'sign verify createSecretKey KeyObject BinaryLike'
  ).split(' '),
);
/** Functions whose first argument names the algorithm, and the names that are allowed there. */
const SHA2 = ['sha256', 'sha384', 'sha512'];
const ALGORITHMS = {
  createHash: SHA2,
  createHmac: SHA2,
  hkdf: SHA2,
  hkdfSync: SHA2,
  createCipheriv: ['aes-256-gcm'],
  createDecipheriv: ['aes-256-gcm'],
  generateKeyPair: ['ed25519'],
  generateKeyPairSync: ['ed25519'],
};
const NETWORK = /^(node:)?(http|https|http2|net|tls|dgram|dns|dns\/promises|inspector)$/;
/**
 * Files whose Ukrainian words are data: the office's vocabulary, demonstration people, heads of sheets, weak passwords,
 * the holidays that a calendar begins with (the office's own words from then on), the consent that people sign (never to
 * change with the texts of the screen), and what a shelter is called in an address, which is compared with what was typed
 * and never shown.
 */
const UKRAINIAN_DATA =
  /^(shared\/vocabulary\/|renderer\/text\/|(electron|shared)\/(demonstration|importing)\/|electron\/access\/passwords\.ts$|shared\/families\/shelter\.rules\.ts$|shared\/calendar\/first-calendar\.ts$|shared\/consents\/shipped-words\.ts$)/;
const CYRILLIC = /\p{Script=Cyrillic}{3,}/u;

const isProduct = (path) => /^(electron|shared|renderer)\/.*\.tsx?$/.test(path) && !isTest(path);
const isString = (node) =>
  ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);

function cryptoFaults(statement) {
  if (!/^(node:)?crypto$/.test(statement.moduleSpecifier.text)) return [];
  const bindings = statement.importClause?.namedBindings;
  if (!bindings || !ts.isNamedImports(bindings)) return ['imports node:crypto as a whole: name what is needed'];
  return bindings.elements
    .map((element) => (element.propertyName ?? element.name).text)
    .filter((name) => !CRYPTO_NAMES.has(name))
    .map((name) => `node:crypto ${name} is not among what Electron has`);
}

function callFaults(node) {
  if (!ts.isIdentifier(node.expression)) return [];
  const allowed = Object.hasOwn(ALGORITHMS, node.expression.text) ? ALGORITHMS[node.expression.text] : undefined;
  const first = node.arguments[0];
  if (!allowed || !first) return [];
  const named = ts.isStringLiteral(first) && allowed.includes(first.text);
  return named ? [] : [`${node.expression.text} takes ${allowed.map((name) => `'${name}'`).join(' or ')} here`];
}

/** `ipcRenderer` belongs to the preload, `ipcMain` and `webContents.send` to the main process. */
function channelFaults(path, node) {
  if (ts.isIdentifier(node) && node.text === 'ipcRenderer' && path !== 'electron/preload.ts')
    return ['ipcRenderer outside the preload'];
  if (ts.isIdentifier(node) && node.text === 'ipcMain' && path !== 'electron/main.ts')
    return ['ipcMain outside main.ts: hand it to the part that needs it'];
  const sends = ts.isPropertyAccessExpression(node) && node.name.text === 'send';
  const ofWindow = sends && node.expression.getText().endsWith('webContents');
  if (ofWindow && !/^electron\/(main\.ts|shell\/|printing\/)/.test(path)) return ['webContents.send outside main'];
  return [];
}

function faultsOf(path, node) {
  const faults = channelFaults(path, node);
  if (ts.isImportDeclaration(node)) {
    faults.push(...cryptoFaults(node));
    if (NETWORK.test(node.moduleSpecifier.text)) faults.push(`${node.moduleSpecifier.text}: Kolo has no network`);
  }
  if (ts.isCallExpression(node)) faults.push(...callFaults(node));
  if (isString(node) && CYRILLIC.test(node.text) && !UKRAINIAN_DATA.test(path))
    faults.push(`Ukrainian words outside renderer/text: ${node.text.trim().slice(0, 40)}`);
  return faults;
}

function check(path) {
  const source = ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true);
  const found = [];
  const visit = (node) => {
    for (const fault of faultsOf(path, node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${path}:${line + 1} ${fault}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const paths = projectFiles().filter(isProduct);
const faults = paths.flatMap(check);
for (const fault of faults) console.log(fault);
if (paths.length === 0) console.log('no file was looked at: the check is asleep');
console.log(`${paths.length} files, ${faults.length} against the rules`);
process.exitCode = faults.length > 0 || paths.length === 0 ? 1 : 0;
