/** Starts what the specs of the `servers` project talk to. */
export default async function start(): Promise<void> {}
