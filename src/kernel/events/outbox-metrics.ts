import { Counter, Gauge, register } from 'prom-client';

/** On the default registry of prom-client, which /metrics serves beside the hall's own. */
const registers = [register];

export const outboxMetrics = {
  delivered: new Counter({
    name: 'tsumugi_outbox_delivered_total',
    help: 'Events heard and letters handed to the relay',
    labelNames: ['lane'],
    registers,
  }),
  failed: new Counter({
    name: 'tsumugi_outbox_failed_total',
    help: 'Tries that failed and will be repeated',
    labelNames: ['lane'],
    registers,
  }),
  givenUp: new Counter({
    name: 'tsumugi_outbox_given_up_total',
    help: 'Events and letters without a further try: somebody should look',
    labelNames: ['lane'],
    registers,
  }),
  waiting: new Gauge({
    name: 'tsumugi_outbox_waiting',
    help: 'Events and letters still owed',
    labelNames: ['lane'],
    registers,
  }),
  oldestSeconds: new Gauge({
    name: 'tsumugi_outbox_oldest_seconds',
    help: 'Age of the oldest event or letter still owed, in seconds',
    labelNames: ['lane'],
    registers,
  }),
};
