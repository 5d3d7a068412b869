#include "filter_row.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <array>
#include <utility>

#include "cell_words.h"
#include "filter_chip.h"
#include "frame/filter_choices.h"
#include "throughline/editor/plain_text.h"
#include "throughline/editor/readings/number_format.h"
#include "throughline/editor/words.h"
#include "widgets/flow_layout.h"

namespace throughline::editor {

namespace {

using journey::ThingColumn;
using journey::ThingFilter;

/// Columns whose field has a chip of its own; the rest is under More.
constexpr std::array<std::pair<const char*, ThingColumn>, 4> kChipFields{{
    {"stage", ThingColumn::stage},
    {"owner", ThingColumn::owner},
    {"status", ThingColumn::status},
    {"side", ThingColumn::side},
}};

bool hasOwnChip(const std::string& key) {
  return std::ranges::any_of(kChipFields, [&](const auto& each) { return key == each.first; });
}

template <class Wanted>
std::vector<CheckChoice> fieldChoices(ThingsModel& model, bool withGroups, const Wanted& wanted) {
  std::vector<CheckChoice> boxes;
  for (const FilterChoice& choice : filterChoices(model.journey(), model.filter().common)) {
    if (!wanted(choice.key)) continue;
    boxes.push_back({withGroups ? choice.group : QString(), choice.text, choice.on,
                     [&model, set = choice.set](bool on) {
                       ThingFilter filter = model.filter();
                       set(filter.common, on);
                       model.setFilter(filter);
                     }});
  }
  return boxes;
}

std::vector<CheckChoice> kindChoices(ThingsModel& model) {
  std::vector<CheckChoice> boxes;
  for (const journey::Kind kind : journey::thingKinds()) {
    boxes.push_back(
        {{}, kindWord(kind), model.filter().kinds.contains(kind), [&model, kind](bool on) {
           ThingFilter filter = model.filter();
           if (on) {
             filter.kinds.insert(kind);
           } else {
             filter.kinds.erase(kind);
           }
           model.setFilter(filter);
         }});
  }
  return boxes;
}

// One at a time: the ages hold one another.
std::vector<CheckChoice> ageChoices(ThingsModel& model) {
  std::vector<CheckChoice> boxes;
  for (const journey::ThingAge age : journey::kThingAges) {
    if (age == journey::ThingAge::any) continue;
    boxes.push_back({{}, ageWord(age), model.filter().age == age, [&model, age](bool on) {
                       ThingFilter filter = model.filter();
                       if (!on && filter.age != age) return;
                       filter.age = on ? age : journey::ThingAge::any;
                       model.setFilter(filter);
                     }});
  }
  return boxes;
}

}  // namespace

FilterRow::FilterRow(ThingsModel& model, QWidget* parent)
    : QWidget(parent), m_model(model), m_words(new QLineEdit(this)), m_count(new PlainLabel(this)) {
  setObjectName("filterRow");
  setAttribute(Qt::WA_StyledBackground);
  auto* layout = new FlowLayout(this, 6);
  layout->setContentsMargins(14, 7, 12, 7);
  addChip("kind", tr("Kind"), [&model] { return kindChoices(model); });
  for (const auto& [key, column] : kChipFields) {
    addChip(key, columnWord(column), [&model, key = std::string(key)] {
      return fieldChoices(model, false, [&](const std::string& each) { return each == key; });
    });
  }
  addChip("changed", columnWord(ThingColumn::changed), [&model] { return ageChoices(model); });
  addChip("more", tr("More"), [&model] {
    return fieldChoices(model, true, [](const std::string& key) { return !hasOwnChip(key); });
  });
  m_words->setObjectName("rowWords");
  m_words->setPlaceholderText(tr("Words in a row"));
  m_words->setAccessibleName(tr("Words in a row"));
  m_words->setFixedWidth(150);
  m_words->installEventFilter(this);
  m_count->setObjectName("rowCount");
  m_count->setProperty("look", "field");
  m_count->setMinimumHeight(m_words->sizeHint().height());
  layout->addWidget(m_words);
  layout->addWidget(m_count);
  connect(m_words, &QLineEdit::textEdited, this, [this](const QString& text) {
    ThingFilter filter = m_model.filter();
    filter.words = text.toStdString();
    m_model.setFilter(filter);
  });
  connect(&model, &ThingsModel::arranged, this, &FilterRow::refresh);
}

void FilterRow::addChip(const std::string& key, const QString& name,
                        std::function<std::vector<CheckChoice>()> choices) {
  auto* chip = new FilterChip(QString::fromStdString(key), name, std::move(choices), this);
  m_chips.emplace(key, chip);
  layout()->addWidget(chip);
}

void FilterRow::refresh() {
  std::map<std::string, QStringList> values;
  const ThingFilter filter = m_model.filter();
  if (filter.common.isActive()) {
    for (const FilterChoice& choice : filterChoices(m_model.journey(), filter.common)) {
      if (choice.on) values[hasOwnChip(choice.key) ? choice.key : "more"] << choice.text;
    }
  }
  for (const journey::Kind kind : filter.kinds) values["kind"] << kindWord(kind);
  if (filter.age != journey::ThingAge::any) values["changed"] << ageWord(filter.age);
  for (const auto& [key, chip] : m_chips) chip->show(values[key]);
  const QString words = QString::fromStdString(filter.words);
  if (words != m_words->text()) m_words->setText(words);
  const NumberFormat format(notationOf(m_model.journey().settings().numbers));
  const auto number = [&](std::size_t count) { return format.shown(static_cast<double>(count)); };
  m_count->setText(
      m_model.filter().isActive()
          ? tr("%1 of %2 things").arg(number(m_model.shownCount()), number(m_model.allCount()))
          : tr("%Ln things", nullptr, static_cast<int>(m_model.allCount())));
}

bool FilterRow::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Down) {
      emit left();
      return true;
    }
    if (key == Qt::Key_Escape) {
      ThingFilter filter = m_model.filter();
      filter.words.clear();
      m_model.setFilter(filter);
      emit left();
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace throughline::editor
