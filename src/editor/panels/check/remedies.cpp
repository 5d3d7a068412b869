#include "remedies.h"

#include <QAction>
#include <algorithm>
#include <map>

#include "frame/today.h"
#include "throughline/check/wording.h"
#include "throughline/journey/intents/fields.h"
#include "throughline/journey/intents/moving.h"
#include "throughline/journey/intents/placing.h"
#include "throughline/journey/intents/set_aside.h"
#include "throughline/journey/intents/touchpoints.h"
#include "throughline/journey/messages/labels.h"
#include "throughline/journey/things/things.h"

namespace throughline::editor {

namespace {

namespace messages = journey::messages;
using check::Finding;
using check::Remedy;
using journey::Id;
using journey::Kind;
using journey::Measure;

constexpr auto kExperimentAction = "experiment.fromWeakest";
constexpr auto kReviewAction = "review.start";

Measure measureOfFinding(const Finding& finding) {
  return finding.metric == journey::MetricRole::volume ? Measure::volume : Measure::health;
}

/// Where what the finding speaks of is shown: of the map itself nowhere.
drawing::Target targetOfFinding(const Finding& finding) {
  if (finding.on.kind == Kind::map || finding.on.kind == Kind::review) return {};
  return finding.on;
}

QString fieldKey(std::string_view key) {
  return QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()));
}

}  // namespace

std::vector<OwnerChoice> ownersFor(const journey::Journey& journey, Id<journey::Stage> stage) {
  std::map<Id<journey::Department>, OwnerChoice> counts;
  for (const auto& [id, touchpoint] : journey.all<journey::Touchpoint>()) {
    if (!touchpoint.owner) continue;
    OwnerChoice& owner = counts[*touchpoint.owner];
    ++owner.onMap;
    if (touchpoint.stage == stage) ++owner.atStage;
  }
  std::vector<OwnerChoice> owners;
  for (const journey::Department* department : journey.list<journey::Department>()) {
    OwnerChoice owner = counts[department->id];
    owner.department = department->id;
    owners.push_back(owner);
  }
  std::ranges::stable_sort(owners, std::ranges::greater(), [](const OwnerChoice& each) {
    return std::pair(each.atStage, each.onMap);
  });
  return owners;
}

Remedies::Remedies(const WindowContext& context, QObject* parent)
    : QObject(parent), m_context(context) {}

bool Remedies::edits(Remedy remedy) {
  return remedy != Remedy::take_guide && remedy != Remedy::add_reading;
}

void Remedies::goTo(const Finding& finding) {
  const drawing::Target target = targetOfFinding(finding);
  if (target.id == 0) return m_context.view.clearSelection();
  m_context.view.selectOnly(target);
  m_context.view.reveal(target);
}

void Remedies::take(const Finding& finding) {
  switch (finding.remedy) {
    case Remedy::take_guide:
      return emit guideWanted(finding.stage);
    case Remedy::write_job:
      return typeAtStage(finding.stage, "stage.job");
    case Remedy::add_touchpoint:
      return typeAtStage(finding.stage, "touchpoint.add");
    case Remedy::reword:
      return reword(finding);
    case Remedy::remove_link:
      return removeLink(finding);
    case Remedy::name_metric:
    case Remedy::set_target:
      return emit metricWanted(finding.stage, *finding.metric);
    case Remedy::add_reading:
      return addReading(finding);
    case Remedy::make_experiment:
      return makeExperiment(finding);
    case Remedy::set_start:
    case Remedy::enter_results:
    case Remedy::write_learning:
      return fillIn(finding, fieldKey(finding.field));
    case Remedy::add_brief:
      return fillIn(finding, QStringLiteral("brief"));
    case Remedy::hold_review:
      return holdReview();
    case Remedy::give_owner:
      break;
  }
}

// The map is opened where another place is, and has the keyboard.
void Remedies::typeAtStage(Id<journey::Stage> stage, const QString& action) {
  m_context.view.selectOnly(stage);
  m_context.view.reveal(stage);
  m_context.panels.leave();
  m_context.actions.refresh();
  m_context.actions.action(action)->trigger();
}

void Remedies::fillIn(const Finding& finding, const QString& field) {
  goTo(finding);
  m_context.actions.action(QStringLiteral("view.details"))->trigger();
  m_context.view.requestField(field);
}

void Remedies::reword(const Finding& finding) {
  const auto& journey = m_context.map.journey();
  const journey::Field* field = journey::describe(finding.on.kind).find(finding.field);
  const auto value = field->get(journey.get(finding.on.kind, finding.on.id));
  const auto found = check::companyWording(std::get<std::string>(value));
  if (!found || found->better.empty()) return fillIn(finding, fieldKey(finding.field));
  m_context.map.edit(messages::changeRecord(messages::records(finding.on.kind, 1)), nullptr,
                     [&](journey::Edit& edit) {
                       setField(edit, finding.on.kind, finding.on.id, finding.field, found->better);
                     });
}

void Remedies::removeLink(const Finding& finding) {
  m_context.map.edit(messages::removeRecords(messages::records(Kind::link, 1)), nullptr,
                     [&](journey::Edit& edit) { removeRecords(edit, {finding.on}); });
}

// With all that is known of it filled in; else one that is given its name on the map.
void Remedies::makeExperiment(const Finding& finding) {
  const bool known = m_context.actions.action(kExperimentAction) != nullptr;
  typeAtStage(finding.stage, known ? kExperimentAction : "experiment.add");
}

void Remedies::addReading(const Finding& finding) {
  const auto* experiment =
      finding.on.kind == Kind::experiment
          ? m_context.map.journey().find(Id<journey::Experiment>{finding.on.id})
          : nullptr;
  const bool ofPassage = experiment && experiment->metric == journey::ExperimentMetric::conversion;
  emit readingWanted(finding.stage, ofPassage ? Measure::moved : measureOfFinding(finding));
}

void Remedies::holdReview() {
  if (QAction* review = m_context.actions.action(kReviewAction)) review->trigger();
}

void Remedies::giveOwner(Id<journey::Touchpoint> touchpoint, const QString& name) {
  m_context.map.edit(
      messages::changeField(messages::field(Kind::touchpoint, "owner")), nullptr,
      [&](journey::Edit& edit) { assignOwner(edit, {touchpoint}, name.toStdString()); });
}

void Remedies::setAside(const Finding& finding, const QString& reason) {
  const journey::CheckKey key{finding.rule, finding.on, finding.metric};
  m_context.map.edit(messages::setFindingAside(), nullptr, [&](journey::Edit& edit) {
    journey::setAside(edit, key, reason.toStdString(), today(m_context.services));
  });
}

void Remedies::bringBack(const Finding& finding) {
  m_context.map.edit(
      messages::bringFindingBack(), nullptr,
      [aside = finding.setAside](journey::Edit& edit) { journey::bringBack(edit, aside); });
}

bool Remedies::showInTable(const std::vector<const Finding*>& findings) {
  const auto kinds = journey::thingKinds();
  std::set<drawing::Target> targets;
  for (const Finding* each : findings) {
    if (std::ranges::find(kinds, each->on.kind) == kinds.end()) return false;
    targets.insert(each->on);
  }
  QAction* table = m_context.actions.action(QStringLiteral("place.table"));
  if (targets.empty() || !table) return false;
  const drawing::Target first = findings.front()->on;
  m_context.view.select(std::move(targets), first);
  if (!table->isChecked()) table->trigger();
  m_context.view.reveal(first);
  return true;
}

}  // namespace throughline::editor
