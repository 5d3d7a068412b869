#include "review/objections_card.h"

#include <QHBoxLayout>
#include <QLineEdit>

#include "throughline/editor/plain_text.h"

namespace throughline::editor {

namespace {

QString textOf(const journey::Question& question) {
  return QStringLiteral("◆ ") + oneLine(QString::fromStdString(question.text), 400);
}

}  // namespace

ObjectionsCard::ObjectionsCard(ReviewSession& session, QWidget* parent)
    : QuestionCard(session, journey::ReviewQuestion::objections, tr("New objections?"), parent),
      m_list(new QVBoxLayout),
      m_new(new QLineEdit(this)),
      m_none(answerChip(tr("None new"), this)) {
  m_list->setSpacing(3);
  body().addLayout(m_list);
  m_new->setObjectName("newObjection");
  m_new->setPlaceholderText(tr("What did a customer object? Enter adds it to the map"));
  m_new->setAccessibleName(tr("New objection"));
  m_none->setObjectName("noObjection");
  auto* row = new QHBoxLayout;
  row->setSpacing(8);
  row->addWidget(m_new, 1);
  row->addWidget(m_none);
  body().addLayout(row);
  connect(m_new, &QLineEdit::returnPressed, this, &ObjectionsCard::add);
  connect(m_new, &QLineEdit::textEdited, this, [this](const QString& text) {
    this->session().setPending(stage(), kObjectionField, text);
  });
  connect(m_none, &QPushButton::clicked, this, [this] { tick(!isTicked()); });
}

QWidget* ObjectionsCard::first() const { return m_new; }

void ObjectionsCard::add() {
  const QString text = m_new->text().trimmed();
  if (text.isEmpty() || !session().addObjection(stage(), text)) return;
  m_new->clear();
  session().setPending(stage(), kObjectionField, {});
  refresh();
}

void ObjectionsCard::arrive() { m_new->setText(session().pending(stage(), kObjectionField)); }

void ObjectionsCard::fill() {
  std::vector<std::string> wanted;
  QStringList known;
  QStringList added;
  for (const auto* question : session().journey().in<journey::Question>(stage())) {
    if (question->kind != journey::QuestionKind::objection) continue;
    (session().isNew(question->id) ? added : known) << textOf(*question);
  }
  for (const QString& each : known) wanted.push_back(each.toStdString());
  for (const QString& each : added) wanted.push_back("+" + each.toStdString());
  m_none->setChecked(added.isEmpty() && isTicked());
  m_none->setVisible(added.isEmpty());
  if (wanted == m_shown) return;
  m_shown = wanted;
  clearLayout(*m_list);
  constexpr qsizetype kMostKnown = 3;
  for (const QString& each : known.first(std::min(kMostKnown, known.size()))) {
    m_list->addWidget(quietText(each, this));
  }
  if (known.size() > kMostKnown) {
    m_list->addWidget(quietText(
        tr("and %n more that the map has", nullptr, static_cast<int>(known.size() - kMostKnown)),
        this));
  }
  for (const QString& each : added) {
    auto* label = new PlainLabel(breakable(each), this);
    label->setWordWrap(true);
    auto* row = new QHBoxLayout;
    row->setSpacing(units(12));
    row->addWidget(label, 1);
    auto* said = new PlainLabel(tr("Objection · added to this stage"), this);
    said->setProperty("look", "quietReview");
    row->addWidget(said);
    m_list->addLayout(row);
  }
}

}  // namespace throughline::editor
