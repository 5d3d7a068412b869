#include "count_offer.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <algorithm>

#include "throughline/editor/plain_text.h"
#include "throughline/editor/words.h"
#include "throughline/journey/intents/findings.h"
#include "throughline/journey/messages/labels.h"

namespace throughline::editor {

using journey::Source;

namespace {

bool covers(const std::optional<journey::Record>& record, journey::Id<journey::Stage> stage) {
  const auto* source = record ? std::get_if<Source>(&*record) : nullptr;
  return source && std::ranges::find(source->stages, stage) != source->stages.end();
}

std::int64_t countedAt(const journey::Journey& journey, journey::Id<journey::Stage> stage,
                       journey::EvidenceKind kind) {
  std::int64_t sum = 0;
  for (const auto* each : journey.in<journey::Evidence>(stage)) {
    if (each->kind == kind) sum += each->count;
  }
  return sum;
}

}  // namespace

CountOffer::CountOffer(OpenMap& map, QWidget* parent)
    : QWidget(parent), m_map(map), m_text(new PlainLabel(this)) {
  setObjectName("countOffer");
  m_text->setProperty("look", "small");
  m_text->setWordWrap(true);
  auto* take = new QPushButton(tr("Take one off"), this);
  take->setObjectName("takeOneOff");
  connect(take, &QPushButton::clicked, this, &CountOffer::take);
  auto* decline = new QPushButton(tr("It is another one"), this);
  decline->setObjectName("keepCount");
  decline->setProperty("look", "quiet");
  connect(decline, &QPushButton::clicked, this, &CountOffer::decline);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(m_text, 1);
  layout->addWidget(take);
  layout->addWidget(decline);
  hide();
}

void CountOffer::setSource(journey::Id<Source> source) {
  m_source = source;
  refresh();
}

void CountOffer::follow(const store::Notification& notification) {
  for (const journey::Change& change : notification.changes) {
    const auto* source = change.after ? std::get_if<Source>(&*change.after) : nullptr;
    if (!source) continue;
    for (const auto stage : source->stages) {
      if (!covers(change.before, stage)) m_covered.insert({source->id, stage});
    }
    std::erase_if(m_covered, [&](const Covered& each) {
      return each.source == source->id && !covers(change.after, each.stage);
    });
  }
  refresh();
}

const CountOffer::Covered* CountOffer::open() const {
  const auto& journey = m_map.journey();
  const auto* source = journey.find(m_source);
  if (!source || !m_map.canEdit()) return nullptr;
  const auto found = std::ranges::find_if(m_covered, [&](const Covered& each) {
    return each.source == m_source && journey.find(each.stage) &&
           countedAt(journey, each.stage, source->kind) > 0;
  });
  return found == m_covered.end() ? nullptr : &*found;
}

void CountOffer::refresh() {
  const Covered* offer = open();
  setVisible(offer != nullptr);
  if (!offer) return;
  const auto& journey = m_map.journey();
  const auto& source = journey.get(m_source);
  const auto count = countedAt(journey, offer->stage, source.kind);
  const journey::Evidence evidence{.kind = source.kind, .count = count};
  m_text->setText(tr("%1 already counts %2. Is this one of them?")
                      .arg(oneLine(QString::fromStdString(journey.get(offer->stage).name)),
                           recordName(journey, evidence)));
}

void CountOffer::take() {
  const Covered* offer = open();
  if (!offer) return;
  const Covered taken = *offer;
  m_covered.erase(taken);
  const auto kind = m_map.journey().get(m_source).kind;
  m_map.edit(journey::messages::takeOffCount(), nullptr,
             [&](journey::Edit& edit) { journey::takeOffCount(edit, taken.stage, kind); });
  refresh();
}

void CountOffer::decline() {
  if (const Covered* offer = open()) m_covered.erase(Covered(*offer));
  refresh();
}

}  // namespace throughline::editor
