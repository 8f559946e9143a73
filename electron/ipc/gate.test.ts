import { expect, test } from 'vitest';
import { type GateKeeper, gate, type Knock, type SenderFrame } from './gate.ts';

const ourContents = {};
const keeper: GateKeeper = { isOurs: (sender) => sender === ourContents, channels: new Set(['families.list']) };

function knock(frame: Partial<SenderFrame> | null, sender: object = ourContents): Knock {
  return { sender, senderFrame: frame && { url: 'app://kolo/families', parent: null, ...frame } };
}

const codeOf = (from: Knock, channel: unknown = 'families.list') => gate(from, channel, keeper)?.code ?? 'let in';

test('the main frame of our window on our scheme is let in', () => {
  expect(codeOf(knock({}))).toBe('let in');
});

test('a frame that is gone is refused', () => {
  expect(codeOf(knock(null))).toBe('ipc/untrusted');
  expect(codeOf(knock({ detached: true }))).toBe('ipc/untrusted');
});

test('a frame whose fields can no longer be read is refused', () => {
  const disposed = {
    get url(): string {
      throw new Error('Render frame was disposed');
    },
    parent: null,
  };
  expect(codeOf({ sender: ourContents, senderFrame: disposed })).toBe('ipc/untrusted');
});

test('a sub-frame is refused even on our own scheme', () => {
  expect(codeOf(knock({ parent: {} }))).toBe('ipc/untrusted');
});

test.each([
  'about:blank',
  '',
  'https://kolo/index.html',
  'https://app.kolo.invalid/index.html',
  'file:///index.html',
  'app://kolo.example/index.html',
  'app://kolo:8080/index.html',
  'app://someone@kolo/index.html',
  'app:kolo',
  'data:text/html,app://kolo/',
  'blob:app://kolo/1',
])('a page at %j is refused', (url) => {
  expect(codeOf(knock({ url }))).toBe('ipc/untrusted');
});

test('another window on our scheme is refused', () => {
  expect(codeOf(knock({}, {}))).toBe('ipc/untrusted');
});

test('a window that cannot be asked is refused', () => {
  const broken: GateKeeper = {
    ...keeper,
    isOurs: () => {
      throw new Error('destroyed');
    },
  };
  expect(gate(knock({}), 'families.list', broken)?.code).toBe('ipc/untrusted');
});

test.each([
  'families.drop',
  'constructor',
  '__proto__',
  '',
  null,
  7,
  ['families.list'],
  { toString: () => 'families.list' },
])('the channel %j is unknown', (channel) => {
  expect(codeOf(knock({}), channel)).toBe('ipc/unknown');
});

test('a stranger does not learn which channels there are', () => {
  expect(codeOf(knock({ parent: {} }), 'families.drop')).toBe('ipc/untrusted');
});
