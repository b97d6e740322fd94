-- What became of the records of each partition, counted in the transaction that moves the position, so that no crash can
-- make it wrong: next_offset - the first offset read = stored + duplicate + quarantined. Null: positions of an older
-- version, whose records were not counted.
alter table detection.kafka_positions
  add column stored bigint, add column duplicate bigint, add column quarantined bigint;
