import { protocol, type Session, session } from 'electron';
import { serveApp } from './app-scheme.ts';

/** Must run before Electron is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/**
 * The session of all our pages: kept in memory only, without permissions, without a network. Its one source is
 * `app://kolo`, answered from `rendererFolder`.
 */
export function openPageSession(rendererFolder: string): Session {
  const pages = session.fromPartition('kolo', { cache: false });
  pages.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  pages.setPermissionCheckHandler(() => false);
  pages.setDevicePermissionHandler(() => false);
  pages.setSpellCheckerEnabled(false);
  pages.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isAllowed(details.url) }));
  pages.on('will-download', (event) => event.preventDefault());
  pages.protocol.handle('app', serveApp(rendererFolder));
  return pages;
}

/** `data:` never leaves the computer; the policy of the page allows it for images only. */
function isAllowed(address: string): boolean {
  return /^(app|data|devtools):/.test(address);
}
