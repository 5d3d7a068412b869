#include "related_records.h"

#include <utility>

#include "../../kinds.h"
#include "reading_rows.h"
#include "texts.h"
#include "throughline/editor/plain_text.h"
#include "throughline/editor/words.h"
#include "throughline/journey/intents/contents.h"
#include "throughline/journey/intents/free_name.h"
#include "throughline/journey/intents/placing.h"
#include "throughline/journey/intents/touchpoints.h"
#include "throughline/journey/messages/labels.h"

namespace throughline::editor {

namespace {

using journey::Id;
using journey::Kind;
using journey::RecordKey;

QString text(const std::string& string) { return QString::fromStdString(string); }

/// Every record of a kind that the holder has, by its name.
std::function<std::vector<RecordRow>()> rowsOf(OpenMap& map, Kind kind, std::int64_t holder) {
  return [&map, kind, holder] {
    std::vector<RecordRow> rows;
    for (const std::int64_t id : map.journey().idsIn(kind, holder)) {
      const auto record = *map.journey().find(kind, id);
      RecordRow row{{kind, id}, recordName(map.journey(), record)};
      if (const auto* department = std::get_if<journey::Department>(&record)) {
        row.detail = text(department->lead);
        row.dot = QColor(text(department->color));
      } else if (const auto* persona = std::get_if<journey::Persona>(&record)) {
        row.detail = text(persona->role);
      } else if (const auto* emotion = std::get_if<journey::Emotion>(&record)) {
        row.detail = text(emotion->quote);
      } else if (const auto* finding = std::get_if<journey::Finding>(&record)) {
        row.detail = text(finding->source);
      }
      rows.push_back(std::move(row));
    }
    return rows;
  };
}

/// `make(Edit&)` adds the record and gives its id.
template <class Make>
std::function<std::optional<drawing::Target>()> adding(OpenMap& map, Kind kind, Make make) {
  return [&map, kind, make]() -> std::optional<drawing::Target> {
    std::int64_t id = 0;
    const auto label = journey::messages::addRecords(journey::messages::records(kind, 1));
    const bool done =
        map.edit(label, nullptr, [&](journey::Edit& edit) { id = RecordKey(make(edit)).id; });
    if (!done) return std::nullopt;
    return drawing::Target{kind, id};
  };
}

std::vector<RecordListSpec> ofMap(OpenMap& map) {
  const auto addDepartment = [](journey::Edit& edit) {
    return journey::departmentNamed(
        edit, freeName(edit.journey(), Kind::department,
                       texts::RelatedRecords::tr("New department").toStdString()));
  };
  const auto addPersona = [](journey::Edit& edit) {
    return journey::addPersona(edit,
                               freeName(edit.journey(), Kind::persona,
                                        texts::RelatedRecords::tr("New persona").toStdString()));
  };
  return {
      {"departments", texts::RelatedRecords::tr("Departments"), rowsOf(map, Kind::department, 0),
       texts::RelatedRecords::tr("Add department"), adding(map, Kind::department, addDepartment)},
      {"personas", texts::RelatedRecords::tr("Personas"), rowsOf(map, Kind::persona, 0),
       texts::RelatedRecords::tr("Add persona"), adding(map, Kind::persona, addPersona)}};
}

/// A new record of the kind, ready to be filled in.
RecordKey addTo(journey::Edit& edit, Kind kind, Id<journey::Stage> stage, const ViewState& view) {
  if (kind == Kind::emotion) {
    const auto shown = drawing::shownPersonas(edit.journey(), view.options());
    return journey::addEmotion(edit, stage,
                               shown.empty() ? std::nullopt : std::optional(shown.front()->id), 0);
  }
  if (journey::describe(kind).label()) {
    const QString name = texts::RelatedRecords::tr("New %1").arg(noun(kind));
    return journey::addNamed(edit, kind, stage, name.toStdString());
  }
  journey::Evidence heard;
  heard.id = {edit.freshId(Kind::evidence)};
  heard.stage = stage;
  heard.count = 1;
  journey::putBefore(edit, heard);
  return heard.id;
}

RecordListSpec listFor(OpenMap& map, const ViewState& view, const KindEntry& entry,
                       Id<journey::Stage> stage) {
  const std::string_view name = journey::describe(entry.kind).places.front().path;
  return {QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size())),
          texts::Words::tr(entry.list), rowsOf(map, entry.kind, stage.value),
          texts::RelatedRecords::tr("Add %1").arg(noun(entry.kind)),
          adding(map, entry.kind, [stage, &view, kind = entry.kind](journey::Edit& edit) {
            return addTo(edit, kind, stage, view);
          })};
}

std::vector<RecordListSpec> ofStage(OpenMap& map, const ViewState& view, Id<journey::Stage> stage) {
  std::vector<RecordListSpec> lists;
  for (const KindEntry& entry : allKinds()) {
    if (entry.list) lists.push_back(listFor(map, view, entry, stage));
  }
  return lists;
}

std::vector<RecordRow> linkRows(const journey::Journey& journey, Id<journey::Touchpoint> id) {
  std::vector<RecordRow> rows;
  for (const journey::Link* link : journey.list<journey::Link>()) {
    if (link->from != id && link->to != id) continue;
    const bool leaves = link->from == id;
    const auto* other = journey.find(leaves ? link->to : link->from);
    if (!other) continue;
    rows.push_back({{Kind::link, link->id.value},
                    (leaves ? "→ " : "← ") + oneLine(text(other->title)),
                    text(link->note)});
  }
  return rows;
}

std::vector<RecordListSpec> ofTouchpoint(OpenMap& map, const ViewState& view,
                                         Id<journey::Touchpoint> id) {
  const auto* touchpoint = map.journey().find(id);
  if (!touchpoint) return {};
  RecordListSpec heard = listFor(map, view, entryOf(Kind::finding), touchpoint->stage);
  heard.rows = [rows = heard.rows, more = rowsOf(map, Kind::evidence, touchpoint->stage.value)] {
    std::vector<RecordRow> all = rows();
    const auto counts = more();
    all.insert(all.end(), counts.begin(), counts.end());
    return all;
  };
  heard.name = "evidence";
  heard.heading = texts::RelatedRecords::tr("Evidence from this stage");
  return {readingsOf(map, view, {Kind::touchpoint, id.value}),
          {"links", texts::RelatedRecords::tr("Links"),
           [&map, id] { return linkRows(map.journey(), id); }},
          heard};
}

}  // namespace

std::vector<RecordListSpec> relatedRecords(const Subject& subject, const ViewState& view) {
  if (subject.ids.size() != 1) return {};
  const std::int64_t id = subject.ids.front();
  switch (subject.kind) {
    case Kind::map:
      return ofMap(subject.map);
    case Kind::stage:
      return ofStage(subject.map, view, {id});
    case Kind::touchpoint:
      return ofTouchpoint(subject.map, view, {id});
    case Kind::campaign:
      return {readingsOf(subject.map, view, {Kind::campaign, id})};
    default:
      return {};
  }
}

}  // namespace throughline::editor
