// Runs a command where there is no network but loopback, and fails when any of its processes tried to reach anything else.
import { spawnSync } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { lookup } from 'node:dns/promises';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';

/** How often a process in this network has asked for a way to an address that there is none to. */
function attempts() {
  const [names, counts] = readFileSync('/proc/net/snmp', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('Ip:'))
    .map((line) => line.split(' '));
  const old = Number(counts[names.indexOf('OutNoRoutes')]);
  const [, six = '0'] = /^Ip6OutNoRoutes\s+(\d+)$/m.exec(readFileSync('/proc/net/snmp6', 'utf8')) ?? [];
  return old + Number(six);
}

/** What must not go unseen: each is an address that is nobody's (RFC 5737, RFC 3849, RFC 2606). */
const PLANTED = {
  'a connection to an address': () => failing((fail) => connect(443, '192.0.2.7').once('error', fail)),
  'a connection to an address of version 6': () => failing((fail) => connect(443, '2001:db8::7').once('error', fail)),
  'a message': () =>
    failing((fail) => {
      const socket = createSocket('udp4');
      socket.send('out', 9, '192.0.2.7', (error) => {
        socket.close();
        fail(error);
      });
    }),
  'a question for a name': () => failing((fail) => lookup('planted.invalid').catch(fail)),
  'a connection of another program': async () => {
    spawnSync(process.execPath, ['-e', "require('net').connect(80, '192.0.2.8').on('error', () => {})"]);
  },
};

function failing(attempt) {
  return new Promise((resolve) => attempt(resolve));
}

for (const [what, attempt] of Object.entries(PLANTED)) {
  const before = attempts();
  await attempt();
  if (attempts() > before) continue;
  process.stderr.write(`Nothing is proven: ${what} was planted, and the kernel did not count it.\n`);
  process.exit(1);
}

const [program, ...words] = process.argv.slice(2);
const before = attempts();
const { status, error } = spawnSync(program, words, { stdio: 'inherit' });
const tried = attempts() - before;
const command = [program, ...words].join(' ');
if (error) process.stderr.write(`cannot run ${command}: ${error.message}\n`);
if (tried > 0) {
  process.stderr.write(
    `${command} tried to reach something outside this machine ${tried} times. ` +
      'Who it was: the same with `strace -f -e trace=connect,sendto` before the command.\n',
  );
  process.exit(1);
}
process.stderr.write(
  `No process of \`${command}\` tried to reach anything outside this machine. ` +
    `The ${Object.keys(PLANTED).length} attempts planted before it were all counted.\n`,
);
process.exit(status ?? 1);
