#include "panels/experiment/results_box.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QVBoxLayout>
#include <array>
#include <vector>

#include "fields/text_form.h"
#include "throughline/editor/plain_text.h"
#include "throughline/journey/intents/fields.h"
#include "throughline/journey/messages/labels.h"

namespace throughline::editor {

namespace {

constexpr std::array<std::string_view, 4> kResults{"a.n", "a.converted", "b.n", "b.converted"};
constexpr int kFigureWidth = 92;

/// "22.4 % 15.3–31.6"; nothing where the side has no share.
QString shareWords(const journey::Arm& arm, const TrialFigures& figures) {
  if (arm.n && *arm.n == 0) return ResultsBox::tr("nobody yet");
  const auto share = metrics::proportionOf(arm);
  if (!share) return QStringLiteral("–");
  const QString ratio = figures.percent(share->ratio());
  const auto interval = metrics::wilson(*share);
  return interval ? ratio + QStringLiteral("   ") + figures.range(*interval) : ratio;
}

}  // namespace

ResultsBox::ResultsBox(TrialFields& fields, QWidget* parent) : QWidget(parent), m_fields(fields) {
  auto* title = new PlainLabel(tr("What came in"), this);
  title->setProperty("look", "section");
  auto* hint = new PlainLabel(tr("type or paste"), this);
  hint->setProperty("look", "small");
  auto* head = new QHBoxLayout;
  head->addWidget(title);
  head->addWidget(hint, 1);
  auto* grid = new QGridLayout;
  grid->setHorizontalSpacing(8);
  grid->setVerticalSpacing(4);
  grid->setColumnStretch(0, 1);
  int column = 1;
  for (const QString& name : {tr("people"), tr("went on"), tr("share, 95 %")}) {
    auto* label = new PlainLabel(name, this);
    label->setProperty("look", "small");
    grid->addWidget(label, 0, column++);
  }
  m_a = addSide(*grid, 1, tr("A  as it is"), "a.n", "a.converted");
  m_b = addSide(*grid, 2, tr("B  with the change"), "b.n", "b.converted");
  m_a->setObjectName("shareOfA");
  m_b->setObjectName("shareOfB");
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->setSpacing(4);
  whole->addLayout(head);
  whole->addLayout(grid);
}

PlainLabel* ResultsBox::addSide(QGridLayout& grid, int row, const QString& name, const char* people,
                                const char* wentOn) {
  auto* label = new PlainLabel(name, this);
  label->setProperty("look", "strongField");
  label->setWordWrap(true);
  m_besideFields.push_back(label);
  grid.addWidget(label, row, 0, Qt::AlignTop);
  int column = 1;
  for (const auto& [key, what] :
       {std::pair{people, tr("%1: people")}, std::pair{wentOn, tr("%1: went on")}}) {
    FieldEditor* box = m_fields.add(key, what.arg(name), this);
    box->setFixedWidth(kFigureWidth);
    if (QLineEdit* edit = m_fields.line(key)) {
      edit->setAlignment(Qt::AlignRight);
      edit->installEventFilter(this);
    }
    grid.addWidget(box, row, column++, Qt::AlignTop);
  }
  auto* share = new PlainLabel(this);
  m_besideFields.push_back(share);
  grid.addWidget(share, row, column, Qt::AlignTop);
  return share;
}

void ResultsBox::show(const journey::Experiment& experiment, const TrialFigures& figures) {
  m_a->setText(shareWords(experiment.a, figures));
  m_b->setText(shareWords(experiment.b, figures));
  const QLineEdit* line = m_fields.line(kResults.front());
  for (QWidget* each : m_besideFields) each->setMinimumHeight(line->sizeHint().height());
}

bool ResultsBox::pasteTable(const QObject& into) {
  const QString text = QGuiApplication::clipboard()->text();
  static const QRegularExpression between(QStringLiteral("[\\t\\n;]+|\\s{2,}"));
  const QStringList cells = text.trimmed().split(between, Qt::SkipEmptyParts);
  if (cells.size() < 2) return false;
  std::size_t at = 0;
  while (at < kResults.size() && m_fields.line(kResults[at]) != &into) ++at;
  std::vector<std::pair<std::string_view, journey::Value>> values;
  const Subject& subject = m_fields.subject();
  const auto& description = journey::describe(subject.kind);
  for (const QString& cell : cells) {
    const journey::Field& field = *description.find(kResults.front());
    const auto value = textFormFor(field, subject.map.notation()).read(cell.trimmed());
    if (!value) continue;  // a heading
    if (at >= kResults.size()) {
      emit said(tr("The table has more figures than there is room for from here on."));
      return true;
    }
    values.emplace_back(kResults[at++], *value);
  }
  if (values.size() < 2) return false;
  m_pastedInto = m_fields.box(values.back().first);
  subject.map.edit(journey::messages::pasteCells(values.size()), this, [&](journey::Edit& edit) {
    journey::Record record = edit.journey().find(subject.kind, subject.ids.front()).value();
    for (const auto& [key, value] : values) {
      description.find(key)->set(record, value);
    }
    journey::putChanged(edit, record);
  });
  return true;
}

bool ResultsBox::takeRefusal(store::Initiator initiator, const QString& sentence) {
  if (initiator != this || !m_pastedInto) return false;
  m_pastedInto->showRefusal(sentence);
  return true;
}

bool ResultsBox::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::KeyPress &&
      static_cast<QKeyEvent*>(event)->matches(QKeySequence::Paste) && pasteTable(*watched)) {
    return true;
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace throughline::editor
