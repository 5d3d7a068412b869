#include "name_fields.h"

#include <QFocusEvent>
#include <QHBoxLayout>
#include <QStyle>
#include <QTimer>
#include <algorithm>
#include <set>
#include <utility>

#include "reading_words.h"
#include "subject.h"
#include "suggestions.h"
#include "texts.h"
#include "throughline/editor/words.h"
#include "throughline/journey/intents/touchpoints.h"
#include "throughline/journey/metric_catalogue.h"
#include "throughline/journey/search.h"
#include "widgets/elided_label.h"

namespace throughline::editor {

namespace {

using journey::Campaign;
using journey::Department;
using journey::Id;
using journey::Kind;
using journey::Touchpoint;

QStringList channels(const journey::Journey& journey) {
  std::set<QString> names;
  for (const auto& [id, touchpoint] : journey.all<Touchpoint>()) {
    if (!touchpoint.channel.empty()) names.insert(QString::fromStdString(touchpoint.channel));
  }
  return {names.begin(), names.end()};
}

/// The words that the field's journeys use, from low to high.
QStringList usualMoods() {
  return {texts::Moods::tr("frustrated"), texts::Moods::tr("overwhelmed"),
          texts::Moods::tr("anxious"),    texts::Moods::tr("confused"),
          texts::Moods::tr("sceptical"),  texts::Moods::tr("indifferent"),
          texts::Moods::tr("curious"),    texts::Moods::tr("hopeful"),
          texts::Moods::tr("reassured"),  texts::Moods::tr("confident"),
          texts::Moods::tr("relieved"),   texts::Moods::tr("delighted")};
}

QStringList departments(const journey::Journey& journey) {
  QStringList names;
  for (const Department* each : journey.list<Department>()) {
    names.append(QString::fromStdString(each->name));
  }
  return names;
}

}  // namespace

ChannelField::ChannelField(Subject subject, const journey::Field& field, QWidget* parent)
    : LineField(std::move(subject), field, parent) {
  auto* suggestions = new Suggestions(
      edit(), [this] { return channels(this->subject().map.journey()); }, false);
  connect(suggestions, &Suggestions::chosen, this, &ChannelField::flush);
}

MetricField::MetricField(Subject subject, const journey::Field& field, QWidget* parent)
    : LineField(std::move(subject), field, parent) {
  auto* suggestions = new Suggestions(
      edit(),
      [] {
        QStringList names;
        for (const auto& metric : journey::knownMetrics()) {
          names << metricWord(metric.id);
        }
        return names;
      },
      false);
  connect(suggestions, &Suggestions::chosen, this, &MetricField::flush);
}

QString MetricField::shown(const journey::Value& value) const {
  return metricWord(std::get<std::string>(value));
}

// Kept by its id where the catalogue knows the name, so that it has its unit.
bool MetricField::commit(const QString& text) {
  const std::string name = text.trimmed().toStdString();
  const auto* known = journey::knownMetricNamed(name);
  return give(journey::Value(known ? std::string(known->id) : name));
}

MoodField::MoodField(Subject subject, const journey::Field& field, QWidget* parent)
    : LineField(std::move(subject), field, parent) {
  auto* suggestions = new Suggestions(
      edit(), [] { return usualMoods(); }, false);
  connect(suggestions, &Suggestions::chosen, this, &MoodField::flush);
}

QString MoodField::hint() const { return tr("frustrated, curious, relieved …"); }

OwnerField::OwnerField(Subject subject, const journey::Field& field, QWidget* parent)
    : LineField(std::move(subject), field, parent),
      m_gap(new ElidedLabel(tr("No owner: give this gap a name"), &edit())) {
  // In the colour of a fault, which a placeholder cannot have.
  m_gap->setObjectName("gapHint");
  m_gap->setProperty("look", "fault");
  m_gap->setAttribute(Qt::WA_TransparentForMouseEvents);
  m_gap->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  edit().installEventFilter(this);
  auto* inside = new QHBoxLayout(&edit());
  inside->setContentsMargins(10, 0, 8, 0);
  inside->addWidget(m_gap);
  connect(&edit(), &QLineEdit::textChanged, this, [this] { m_gap->setVisible(tellsOfGap()); });
  auto* suggestions = new Suggestions(
      edit(), [this] { return departments(this->subject().map.journey()); }, true);
  connect(suggestions, &Suggestions::chosen, this, &OwnerField::flush);
}

void OwnerField::refresh() {
  LineField::refresh();
  edit().setProperty("gap", isGap());
  edit().style()->unpolish(&edit());
  edit().style()->polish(&edit());
  m_gap->setVisible(tellsOfGap());
}

// A click into a filled box means another name, not more of this one.
bool OwnerField::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::FocusIn &&
      static_cast<QFocusEvent*>(event)->reason() == Qt::MouseFocusReason) {
    QTimer::singleShot(0, &edit(), &QLineEdit::selectAll);
  }
  return LineField::eventFilter(watched, event);
}

QString OwnerField::shown(const journey::Value& value) const {
  const auto* id = std::get_if<std::int64_t>(&value);
  const auto* department = id ? subject().map.journey().find(Id<Department>{*id}) : nullptr;
  return department ? QString::fromStdString(department->name) : QString();
}

bool OwnerField::commit(const QString& text) {
  showRefusal({});
  const std::string name = text.toStdString();
  const bool done = subject().map.edit(subject().changing(field()), this, [&](journey::Edit& edit) {
    if (subject().kind == Kind::touchpoint) {
      std::vector<Id<Touchpoint>> ids;
      for (const std::int64_t id : subject().ids) ids.push_back({id});
      journey::assignOwner(edit, ids, name);
      return;
    }
    std::optional<Id<Department>> owner;
    if (!text.trimmed().isEmpty()) owner = journey::departmentNamed(edit, name);
    for (const std::int64_t id : subject().ids) {
      edit.change(Id<Campaign>{id}, [&](Campaign& campaign) { campaign.owner = owner; });
    }
  });
  if (done) refresh();
  return done;
}

QString OwnerField::hint() const { return isGap() ? QString() : tr("Nobody"); }

// Where the touchpoints differ, the box says so instead.
bool OwnerField::tellsOfGap() { return shared() && isGap() && edit().text().isEmpty(); }

bool OwnerField::isGap() const {
  const auto& journey = subject().map.journey();
  return subject().kind == Kind::touchpoint &&
         std::ranges::any_of(subject().ids, [&](std::int64_t id) {
           const auto* touchpoint = journey.find(Id<Touchpoint>{id});
           return touchpoint && journey::lacksOwner(*touchpoint);
         });
}

}  // namespace throughline::editor
