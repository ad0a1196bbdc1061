/** Starts what the specs of the `servers` project talk to: the server of `DATABASE_URL`. */
export default async function start(): Promise<void> {
  process.env['FRONTDOOR_TEST_DATABASE_URL'] = process.env['DATABASE_URL'];
}
