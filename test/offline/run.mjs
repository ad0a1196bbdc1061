// Proves that a command reaches nobody outside this machine: it is run where there is no network but loopback, and the
// kernel counts every attempt of every process to reach anything else. `npm run test:offline -- npm test`
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The whole suite, where no command is given. The servers it needs are the embedded ones: those outside cannot be reached. */
const SUITE = ['npm', 'run', 'suite'];

/** How a process gets a network, and a view of files, of its own: as root, or as anybody where the kernel lets it. */
const ALONE = process.getuid?.() === 0 ? ['--net', '--mount'] : ['--user', '--map-root-user', '--net', '--mount'];

// Questions for names would leave by way of daemons outside, through their sockets: they go to a server that is not there.
const SET_UP = `
  set -e
  ip link set lo up
  mount --make-rprivate /
  for daemon in /run/nscd /var/run/nscd /run/systemd/resolve; do
    if [ -d "$daemon" ]; then mount -t tmpfs none "$daemon"; fi
  done
  hosts=$(mktemp)
  echo 'nameserver 192.0.2.1' > "$hosts"
  mount --bind "$hosts" "$(readlink -f /etc/resolv.conf)"
  rm "$hosts"
  exec "$@"`;

const inside = fileURLToPath(new URL('inside.mjs', import.meta.url));

const tried = spawnSync('unshare', [...ALONE, 'sh', '-c', SET_UP, 'sh', 'true'], { encoding: 'utf8' });
if (tried.status !== 0) {
  const why = (tried.error?.message ?? tried.stderr).trim();
  process.stderr.write(
    `Nothing can be proven here: no network of its own can be made (${why}).\n` +
      'Run this as root on Linux, or where users may make namespaces, with util-linux and iproute2 installed.\n',
  );
  process.exit(1);
}

const given = process.argv.slice(2);
const command = given.length > 0 ? given : SUITE;
const { DATABASE_URL: _database, REDIS_URL: _redis, ...env } = process.env;
const words = [...ALONE, 'sh', '-c', SET_UP, 'sh', process.execPath, inside, ...command];
const { status, signal } = spawnSync('unshare', words, { stdio: 'inherit', env });
process.exit(signal ? 1 : (status ?? 1));
