#include "closed_versions.h"

#include "closed_schemas.h"
#include "record_index.h"
#include "schema_text.h"

namespace throughline::store {

namespace {

// A passage's reading was one of the step to whichever stage came next.
constexpr const char* kNextStage = R"((
  SELECT other.id FROM temp.old_stage AS other, temp.old_stage AS own
  WHERE own.id = old_passage_reading.stage AND (other.rank, other.id) > (own.rank, own.id)
  ORDER BY other.rank, other.id LIMIT 1))";

Step fromVersion1() {
  Step step;
  step.from = schemaFromText(kSchemaOfVersion1);
  step.fills = {{"passage_reading", "to", kNextStage},
                {"history", "code", "''"},
                {"history", "arguments", "'[]'"},
                {"history", "version", "1"}};
  return step;
}

Step fromVersion2() {
  Step step;
  step.from = schemaFromText(kSchemaOfVersion2);
  return step;
}

// The rows of the history are told by record; waypoints come as edits are made.
Step fromVersion3() {
  Step step;
  step.from = schemaFromText(kSchemaOfVersion3);
  step.fills = {{"seal", "change_counter", "-1"}};
  step.run = fillRecordIndex;
  return step;
}

// All that is new has a default, here and in the next.
Step fromVersion4() {
  Step step;
  step.from = schemaFromText(kSchemaOfVersion4);
  return step;
}

Step fromVersion5() {
  Step step;
  step.from = schemaFromText(kSchemaOfVersion5);
  return step;
}

Step fromVersion6() {
  Step step;
  step.from = schemaFromText(kSchemaOfVersion6);
  return step;
}

}  // namespace

std::vector<Step> closedVersions() {
  return {fromVersion1(), fromVersion2(), fromVersion3(),
          fromVersion4(), fromVersion5(), fromVersion6()};
}

std::vector<EarlierView> earlierViews() { return {}; }

}  // namespace throughline::store
