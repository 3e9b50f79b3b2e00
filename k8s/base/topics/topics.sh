#!/usr/bin/env bash
# Creates the topics that are missing; those that are there stay as they are.
set -euo pipefail

create() {
  local topic=$1
  shift
  /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$KAFKA_BOOTSTRAP_SERVERS" \
    --create --if-not-exists --topic "$topic" --partitions 6 "$@"
}

create makegood.guarantees --config cleanup.policy=compact
create makegood.fulfilment
create makegood.promises
create makegood.compensations

# Where consumers set aside what they cannot handle.
create makegood.compensations.delivery-service.dlq
create makegood.compensations.promise-service.dlq
create makegood.fulfilment.promise-service.dlq
create makegood.guarantees.compensation-service.dlq
create makegood.guarantees.delivery-service.dlq
create makegood.promises.compensation-service.dlq
create makegood.promises.delivery-service.dlq
