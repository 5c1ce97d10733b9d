-- Pipelines are made and changed by callers: one row each, under a version, with the stages in their order.
alter table pipeline
  add column version    bigint not null default 1 check (version > 0),
  add column stages     jsonb check (jsonb_typeof(stages) = 'array'),
  add column updated_at timestamptz;

update pipeline set
  updated_at = created_at,
  stages = (
    select jsonb_agg(
      jsonb_build_object(
        'key', stage.key, 'name', stage.name, 'probability', trim_scale(stage.probability), 'outcome', stage.outcome)
      order by stage.position)
    from pipeline_stage stage where stage.pipeline_id = pipeline.id);

alter table pipeline
  alter column version drop default,
  alter column stages set not null,
  alter column created_at drop default,
  alter column updated_at set not null;

drop table pipeline_stage;

-- Where opportunities stand, for whoever wants to take a stage away.
create index opportunity_standing on opportunity (pipeline, stage) where status = 'open';

comment on table pipeline is 'Ways that opportunities go, with their stages';
