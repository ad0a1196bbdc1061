export { HANDLED_CHANNEL, deliveriesIn, deliveryAt } from './deliveries.js';
export * from './door-clock.js';
export { ClocksDiffer, DoorTime, compareClocks } from './door-time.js';
export * from './given.js';
export type * from './handled-case.js';
export { KnownCases, LogDeparts, follow } from './known-cases.js';
export * from './live-door.js';
export * from './open-door.js';
export { type QueuesOptions, openQueues } from './open-queues.js';
export { type Queryable, rowsOf } from './queryable.js';
export { GivenNotValid, Reception } from './reception.js';
export * from './refused.js';
export { ServiceWorkers } from './service-workers.js';
export { rebuildQueues, sweep } from './sweeper.js';
<<<<<<< HEAD
export { type QueueCounts, WakeQueues } from './wake-queues.js';
export { LivePlay, type LivePlayed, type LivePlayOptions } from './play/live-play.js';
export { LiveDeparts } from './play/expected.js';
=======
export { type QueueCounts, WakeQueues, type Watch, type Woken } from './wake-queues.js';
>>>>>>> 155bca1 (Play experiments on any number of workers, with the command line's result whoever is killed)
