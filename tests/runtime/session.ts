import { EventEmitter } from 'node:events';

type Answer = (request: Request) => Response | Promise<Response>;
type BeforeRequest = (details: { url: string }, answer: (decision: { cancel: boolean }) => void) => void;

/** What a page may reach: the handler of its scheme, behind the filter that the program set. */
export class Session extends EventEmitter {
  #schemes = new Map<string, Answer>();
  #filter: BeforeRequest | null = null;
  readonly webRequest = {
    onBeforeRequest: (filter: BeforeRequest): void => {
      this.#filter = filter;
    },
  };
  readonly protocol = {
    handle: (scheme: string, answer: Answer): void => {
      this.#schemes.set(scheme, answer);
    },
  };

  // Headless Chromium grants no permission that nobody granted.
  setPermissionRequestHandler(): void {}
  setPermissionCheckHandler(): void {}
  setDevicePermissionHandler(): void {}
  setSpellCheckerEnabled(_enabled: boolean): void {}

  /** The program's answer to a request, or null when it is blocked or no scheme of the program's. */
  async answer(url: string, method: string): Promise<Response | null> {
    let blocked = false;
    this.#filter?.({ url }, (decision) => {
      blocked = decision.cancel;
    });
    const handler = this.#schemes.get(new URL(url).protocol.slice(0, -1));
    return blocked || !handler ? null : await handler(new Request(url, { method }));
  }
}

const partitions = new Map<string, Session>();

export const session = {
  fromPartition(name: string): Session {
    if (name.startsWith('persist:')) throw new Error('the stand-in keeps no partition on disk');
    const found = partitions.get(name) ?? new Session();
    partitions.set(name, found);
    return found;
  },
};

export const protocol = { registerSchemesAsPrivileged(_schemes: readonly object[]): void {} };
