export function SignInPage(_: { waitSeconds: number }) {
  return null;
}
