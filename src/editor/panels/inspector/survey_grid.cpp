#include "survey_grid.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include "fields/text_form.h"
#include "throughline/editor/plain_text.h"
#include "throughline/editor/words.h"
#include "throughline/journey/description.h"
#include "throughline/journey/messages/labels.h"

namespace throughline::editor {

using journey::Survey;
using journey::SurveyGroup;
using journey::SurveyPhase;

namespace {

constexpr std::array kPhases{SurveyPhase::before, SurveyPhase::during, SurveyPhase::after};
constexpr std::array kGroups{SurveyGroup::exposed, SurveyGroup::control};
constexpr int kHeadRows = 2;

QString phaseWord(SurveyPhase phase) { return choiceWord("phase", word(phase)); }
QString groupWord(SurveyGroup group) { return choiceWord("group", word(group)); }

/// Nothing for an empty text; none at all for one that is no count.
std::optional<std::optional<std::int64_t>> countIn(const QString& text,
                                                   const journey::Notation& notation) {
  if (text.trimmed().isEmpty()) return std::optional<std::int64_t>();
  const journey::Field& field = *journey::describe(journey::Kind::survey).find("asked");
  const auto value = textFormFor(field, notation).read(text);
  if (!value || journey::check(field, *value)) return std::nullopt;
  return std::get<std::int64_t>(*value);
}

}  // namespace

SurveyGrid::SurveyGrid(OpenMap& map, journey::Id<journey::Campaign> campaign, QWidget* parent)
    : QWidget(parent),
      m_map(map),
      m_campaign(campaign),
      m_metric(new QComboBox(this)),
      m_refusal(new PlainLabel(this)) {
  setObjectName("surveyGrid");
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(6);
  m_metric->setObjectName("surveyMetric");
  m_metric->setAccessibleName(tr("What was asked"));
  for (const std::string_view metric : journey::Words<journey::BrandMetric>::all) {
    m_metric->addItem(choiceWord("metric", metric));
  }
  m_metric->setFocusPolicy(Qt::StrongFocus);
  m_metric->installEventFilter(this);
  layout->addWidget(m_metric);
  auto* grid = new QGridLayout;
  grid->setHorizontalSpacing(4);
  grid->setVerticalSpacing(4);
  addHeads(*grid);
  for (std::size_t row = 0; row < kPhases.size(); ++row) {
    const int line = static_cast<int>(row) + kHeadRows;
    auto* name = new PlainLabel(phaseWord(kPhases[row]), this);
    name->setProperty("look", "field");
    grid->addWidget(name, line, 0);
    int column = 1;
    for (const SurveyGroup group : kGroups) {
      addCell(*grid, line, column++, {kPhases[row], group, true});
      addCell(*grid, line, column++, {kPhases[row], group, false});
    }
  }
  layout->addLayout(grid);
  m_refusal->setProperty("look", "fault");
  m_refusal->setObjectName("surveyRefusal");
  m_refusal->setWordWrap(true);
  m_refusal->hide();
  layout->addWidget(m_refusal);
  connect(m_metric, &QComboBox::currentIndexChanged, this, [this] {
    m_refusal->hide();
    refresh();
  });
  connect(&map, &OpenMap::changed, this, &SurveyGrid::refresh);
  connect(&map, &OpenMap::accessChanged, this, &SurveyGrid::setWritable);
  // The one that tells most is shown first.
  const auto surveys = map.journey().in<Survey>(campaign);
  if (!surveys.empty()) m_metric->setCurrentIndex(static_cast<int>(surveys.front()->metric));
  refresh();
  setWritable();
}

bool SurveyGrid::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Wheel && !m_metric->hasFocus()) {
    event->ignore();
    return true;
  }
  return QWidget::eventFilter(watched, event);
}

void SurveyGrid::addHeads(QGridLayout& grid) {
  int column = 1;
  for (const SurveyGroup group : kGroups) {
    auto* name = new PlainLabel(groupWord(group), this);
    name->setProperty("look", "small");
    name->setWordWrap(true);
    grid.addWidget(name, 0, column, 1, 2, Qt::AlignBottom);
    for (const QString& what : {tr("asked"), tr("said yes")}) {
      auto* head = new PlainLabel(what, this);
      head->setProperty("look", "small");
      grid.addWidget(head, 1, column++);
    }
  }
}

void SurveyGrid::addCell(QGridLayout& grid, int row, int column, Cell cell) {
  cell.edit = new QLineEdit(this);
  cell.edit->setObjectName(QStringLiteral("%1-%2-%3")
                               .arg(QString::fromLatin1(word(cell.phase)),
                                    QString::fromLatin1(word(cell.group)),
                                    cell.isAsked ? "asked" : "positive"));
  cell.edit->setAccessibleName(tr("%1, %2: %3")
                                   .arg(phaseWord(cell.phase), groupWord(cell.group),
                                        cell.isAsked ? tr("asked") : tr("said yes")));
  cell.edit->setMinimumWidth(30);
  const std::size_t place = m_cells.size();
  cell.draft = new TextDraft(
      *cell.edit, [this, place](const QString& text) { return commit(m_cells[place], text); });
  connect(cell.draft, &TextDraft::edited, m_refusal, &QWidget::hide);
  connect(cell.draft, &TextDraft::settled, this, &SurveyGrid::refresh);
  grid.addWidget(cell.edit, row, column);
  m_cells.push_back(cell);
}

journey::SurveyCell SurveyGrid::placeOf(const Cell& cell) const {
  return {m_campaign, static_cast<journey::BrandMetric>(m_metric->currentIndex()), cell.phase,
          cell.group};
}

QString SurveyGrid::textOf(const Cell& cell) const {
  const Survey* survey = journey::surveyIn(m_map.journey(), placeOf(cell));
  return survey ? QString::number(cell.isAsked ? survey->asked : survey->positive) : QString();
}

void SurveyGrid::refresh() {
  for (const Cell& cell : m_cells) cell.draft->show(textOf(cell));
}

void SurveyGrid::setWritable() {
  for (const Cell& cell : m_cells) cell.edit->setReadOnly(!m_map.canEdit());
}

void SurveyGrid::flush() {
  for (const Cell& cell : m_cells) cell.draft->flush();
}

bool SurveyGrid::refuse(const QString& sentence) {
  m_refusal->setText(sentence);
  m_refusal->show();
  return false;
}

bool SurveyGrid::commit(const Cell& cell, const QString& text) {
  const auto typed = countIn(text, m_map.notation());
  if (!typed) return refuse(tr("Type how many: a whole number, or nothing."));
  const journey::SurveyCell place = placeOf(cell);
  const Survey* known = journey::surveyIn(m_map.journey(), place);
  std::optional<std::int64_t> asked = known ? std::optional(known->asked) : std::nullopt;
  std::int64_t positive = known ? known->positive : 0;
  if (cell.isAsked) {
    asked = *typed;
  } else {
    positive = typed->value_or(0);
  }
  if (!asked && !known && positive == 0) return true;
  if (!asked && !cell.isAsked) return refuse(tr("Type how many were asked first."));
  if (asked && positive > *asked) {
    return refuse(tr("More said yes than were asked: %1 of %2.").arg(positive).arg(*asked));
  }
  const auto survey = journey::messages::records(journey::Kind::survey, 1);
  const auto label = !known   ? journey::messages::addRecords(survey)
                     : !asked ? journey::messages::deleteRecords(survey)
                              : journey::messages::changeRecord(survey);
  return m_map.edit(label, this,
                    [&](journey::Edit& edit) { journey::setSurvey(edit, place, asked, positive); });
}

}  // namespace throughline::editor
