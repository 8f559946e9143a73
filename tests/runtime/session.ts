import { EventEmitter } from 'node:events';

type Answer = (request: Request) => Response | Promise<Response>;
type BeforeRequest = (details: { url: string }, answer: (decision: { cancel: boolean }) => void) => void;

type PermissionRequest = (contents: object, permission: string, answer: (given: boolean) => void) => void;
type PermissionCheck = (contents: object, permission: string) => boolean;

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

  // As Electron: a permission that no handler of the program refuses is given.
  #mayHave: PermissionRequest = (_contents, _permission, answer) => answer(true);
  #has: PermissionCheck = () => true;

  setPermissionRequestHandler(handler: PermissionRequest): void {
    this.#mayHave = handler;
  }

  setPermissionCheckHandler(handler: PermissionCheck): void {
    this.#has = handler;
  }

  // Chromium asks for devices (USB, HID, serial) through a chooser, which a headless page does not have.
  setDevicePermissionHandler(): void {}

  /** Those of `permissions` that the program would give to a page: it is asked as Electron would ask it. */
  async granted(contents: object, permissions: readonly string[]): Promise<string[]> {
    const asked = permissions.map(async (permission) => {
      const given = new Promise<boolean>((done) => this.#mayHave(contents, permission, done));
      return this.#has(contents, permission) || (await given) ? [permission] : [];
    });
    return (await Promise.all(asked)).flat();
  }

  setSpellCheckerEnabled(_enabled: boolean): void {}

  /** Whether the filter of the program stops a request. */
  blocks(url: string): boolean {
    let blocked = false;
    this.#filter?.({ url }, (decision) => {
      blocked = decision.cancel;
    });
    return blocked;
  }

  /** The program's answer to a request that is not blocked, or null when its scheme is none of the program's. */
  async answer(url: string, method: string): Promise<Response | null> {
    const handler = this.#schemes.get(new URL(url).protocol.slice(0, -1));
    return handler ? await handler(new Request(url, { method })) : null;
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
