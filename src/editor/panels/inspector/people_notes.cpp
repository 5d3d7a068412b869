#include "people_notes.h"

#include <QGridLayout>
#include <QVBoxLayout>
#include <array>

#include "throughline/drawing/number_words.h"
#include "throughline/editor/plain_text.h"
#include "throughline/editor/words.h"
#include "widgets/elided_label.h"

namespace throughline::editor {

using journey::Kind;

namespace {

constexpr int kLongestNoted = 24;
constexpr std::size_t kMostHeard = 3;

PlainLabel* addNoteHeading(QVBoxLayout& layout, const QString& heading, QWidget* parent) {
  auto* label = new PlainLabel(heading, parent);
  label->setProperty("look", "section");
  layout.addWidget(label);
  return label;
}

PlainLabel* addNote(QVBoxLayout& layout, const char* name, const char* look, QWidget* parent) {
  auto* label = new PlainLabel(parent);
  label->setObjectName(name);
  label->setProperty("look", look);
  label->setWordWrap(true);
  layout.addWidget(label);
  return label;
}

QVBoxLayout* noteColumn(QWidget* section) {
  auto* layout = new QVBoxLayout(section);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(6);
  return layout;
}

}  // namespace

bool PeopleNotes::belongsTo(Kind kind) {
  return kind == Kind::map || kind == Kind::persona || kind == Kind::emotion;
}

PeopleNotes::PeopleNotes(OpenMap& map, ViewState& view, QWidget* parent)
    : QWidget(parent),
      m_map(map),
      m_view(view),
      m_parting(new QWidget(this)),
      m_say(new QWidget(this)) {
  setObjectName("peopleNotes");
  auto* layout = noteColumn(this);
  layout->setSpacing(14);
  layout->addWidget(m_parting);
  layout->addWidget(m_say);
  auto* parting = noteColumn(m_parting);
  addNoteHeading(*parting, tr("Where the two part"), m_parting);
  m_partingNote = addNote(*parting, "partingNote", "small", m_parting);
  auto* say = noteColumn(m_say);
  addNoteHeading(*say, tr("Who has a say, by part"), m_say);
  m_parts = addNote(*say, "parts", "field", m_say);
  m_hypothesis = addNote(*say, "assumedPeople", "doubt", m_say);
  connect(&map, &OpenMap::changed, this, &PeopleNotes::refresh);
  connect(&view, &ViewState::optionsChanged, this, &PeopleNotes::refresh);
  refresh();
}

void PeopleNotes::refresh() {
  showPartings();
  showCommittee();
  setVisible(!m_parting->isHidden() || !m_say->isHidden());
}

void PeopleNotes::showPartings() {
  const auto shown = drawing::shownPersonas(m_map.journey(), m_view.options());
  metrics::Partings found;
  if (shown.size() == 2) {
    found = metrics::partings(m_map.journey(), shown.front()->id, shown.back()->id);
  }
  if (m_table) {
    m_table->hide();
    m_table->deleteLater();
    m_table = nullptr;
  }
  m_parting->setVisible(!found.stages.empty());
  if (found.stages.empty()) return;
  m_table = new QWidget(m_parting);
  m_table->setObjectName("partings");
  auto* grid = new QGridLayout(m_table);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setVerticalSpacing(3);
  grid->setHorizontalSpacing(8);
  grid->setColumnStretch(0, 1);
  const auto add = [&](int row, int column, const QString& text, bool isBold) {
    auto* label = new ElidedLabel(m_table);
    label->setText(text);
    label->setProperty("look", row == 0 ? "small" : isBold ? "strongField" : "field");
    label->setAlignment((column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    grid->addWidget(label, row, column);
  };
  const auto& options = m_view.options();
  add(0, 1, nameOf(shown.front()->id), false);
  add(0, 2, nameOf(shown.back()->id), false);
  add(0, 3, tr("apart"), false);
  for (std::size_t i = 0; i < found.stages.size(); ++i) {
    const metrics::Parting& each = found.stages[i];
    const int row = static_cast<int>(i) + 1;
    const bool isWidest = found.widest == i;
    const QString stage = nameOf(each.stage);
    add(row, 0, each.ofSeveral ? tr("%1, lowest").arg(stage) : stage, isWidest);
    add(row, 1, options.said(drawing::scoreWords(each.one)), isWidest);
    add(row, 2, options.said(drawing::scoreWords(each.other)), isWidest);
    add(row, 3, options.said(drawing::gapWords(each.apart())), isWidest);
  }
  static_cast<QVBoxLayout*>(m_parting->layout())->insertWidget(1, m_table);
  m_table->show();
  m_partingNote->setText(partingWords(found));
  m_partingNote->setVisible(!m_partingNote->text().isEmpty());
}

QString PeopleNotes::partingWords(const metrics::Partings& found) const {
  QStringList sentences;
  if (found.widest) {
    const metrics::Parting& widest = found.stages[*found.widest];
    sentences << tr("Widest apart at %1, by %2.")
                     .arg(nameOf(widest.stage),
                          m_view.options().said(drawing::gapWords(widest.apart())));
  }
  if (found.lowestOfBoth)
    sentences << tr("Both are lowest at %1.").arg(nameOf(*found.lowestOfBoth));
  return sentences.join(u' ');
}

void PeopleNotes::showCommittee() {
  const metrics::Committee committee = metrics::committeeOf(m_map.journey());
  const auto count = committee.heard.size() + committee.assumed.size();
  m_say->setVisible(count > 1);
  if (count < 2) return;
  QStringList parts;
  for (const auto& [part, number] : committee.parts) {
    // The number stays on the line of its word.
    parts << choiceWord("part", word(part)) + QChar(QChar::Nbsp) + QString::number(number);
  }
  m_parts->setText(parts.join(QStringLiteral(" · ")));
  m_hypothesis->setText(hypothesisWords(committee));
  m_hypothesis->setVisible(!committee.assumed.empty());
}

QString PeopleNotes::hypothesisWords(const metrics::Committee& committee) const {
  const auto& [parts, heard, assumed] = committee;
  if (assumed.empty()) return {};
  if (heard.empty()) {
    return tr("No interview names any of the %n: all are a hypothesis.", nullptr,
              static_cast<int>(assumed.size()));
  }
  const int others = static_cast<int>(assumed.size()) - 1;
  const QString first = nameOf(assumed.front());
  if (heard.size() > kMostHeard) {
    if (others == 0) return tr("No interview names %1: a hypothesis.").arg(first);
    return tr("No interview names %1 and %n others: they are a hypothesis.", nullptr, others)
        .arg(first);
  }
  QStringList names;
  for (const auto persona : heard) names << nameOf(persona);
  const QString last = names.takeLast();
  const QString known =
      names.isEmpty() ? last : tr("%1 and %2").arg(names.join(QStringLiteral(", ")), last);
  if (others == 0) return tr("Interviews with %1 only: %2 is a hypothesis.").arg(known, first);
  return tr("Interviews with %1 only: %2 and %n others are a hypothesis.", nullptr, others)
      .arg(known, first);
}

QString PeopleNotes::nameOf(journey::Id<journey::Persona> persona) const {
  return oneLine(QString::fromStdString(m_map.journey().get(persona).name), kLongestNoted);
}

QString PeopleNotes::nameOf(journey::Id<journey::Stage> stage) const {
  return oneLine(QString::fromStdString(m_map.journey().get(stage).name), kLongestNoted);
}

}  // namespace throughline::editor
