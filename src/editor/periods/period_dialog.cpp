#include "period_dialog.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "reading_words.h"
#include "throughline/editor/plain_text.h"
#include "throughline/journey/intents/periods.h"
#include "throughline/journey/messages/labels.h"
#include "throughline/journey/text.h"
#include "widgets/form_line.h"

namespace throughline::editor {

namespace {

using journey::Date;
using journey::Period;

QDate toQDate(Date date) {
  return QDate::fromString(QString::fromStdString(date.iso()), Qt::ISODate);
}

Date fromQDate(QDate date) {
  return Date::of(date.year(), static_cast<unsigned>(date.month()),
                  static_cast<unsigned>(date.day()))
      .value();
}

/// Takes a date that is typed as it is shown. A part that is complete is left by
/// itself; the hyphen that follows must not leave the next one as well.
class DateBox : public QDateEdit {
 public:
  using QDateEdit::QDateEdit;

 protected:
  void keyPressEvent(QKeyEvent* event) override {
    if (event->matches(QKeySequence::SelectAll)) return setSelectedSection(YearSection);
    const int at = lineEdit()->selectionStart();
    if (event->text() == "-" && at > 0 && lineEdit()->text().at(at - 1) == '-') return;
    QDateEdit::keyPressEvent(event);
  }
};

QDateEdit* dateBox(const QString& name, Date date, QWidget* parent) {
  auto* box = new DateBox(parent);
  box->setObjectName(name);
  box->setDateRange(QDate(1, 1, 1), QDate(9999, 12, 31));
  box->setDisplayFormat("yyyy-MM-dd");
  box->setCalendarPopup(true);
  box->setDate(toQDate(date));
  return box;
}

}  // namespace

PeriodDialog::PeriodDialog(OpenMap& map, journey::Id<Period> period, QWidget* parent)
    : QDialog(parent),
      m_map(map),
      m_period(period),
      m_name(new QLineEdit(QString::fromStdString(map.journey().get(period).name), this)),
      m_start(dateBox("periodStart", map.journey().get(period).start, this)),
      m_end(dateBox("periodEnd", map.journey().get(period).end, this)),
      m_nameLine(new FormLine(tr("Name"), m_name, this)),
      m_startLine(new FormLine(tr("First day"), m_start, this)),
      m_endLine(new FormLine(tr("Last day"), m_end, this)) {
  setObjectName("periodDialog");
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(tr("Period"));
  m_name->setObjectName("periodName");
  auto* remove = new QPushButton(tr("Remove…"), this);
  auto* cancel = new QPushButton(tr("Cancel"), this);
  auto* save = new QPushButton(tr("Save"), this);
  remove->setObjectName("removePeriod");
  save->setObjectName("savePeriod");
  save->setProperty("look", "primary");
  save->setDefault(true);
  for (QPushButton* button : {remove, save}) {
    button->setEnabled(map.canEdit());
  }
  auto* dates = new QHBoxLayout;
  dates->setSpacing(10);
  dates->addWidget(m_startLine);
  dates->addWidget(m_endLine);
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(remove);
  buttons->addStretch();
  buttons->addWidget(cancel);
  buttons->addWidget(save);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(20, 18, 20, 16);
  layout->setSpacing(12);
  layout->addWidget(m_nameLine);
  layout->addLayout(dates);
  layout->addSpacing(4);
  layout->addLayout(buttons);
  setMinimumWidth(380);
  m_name->setFocus();
  m_name->selectAll();
  connect(remove, &QPushButton::clicked, this, [this] {
    reject();
    emit removeWanted();
  });
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  connect(save, &QPushButton::clicked, this, &PeriodDialog::accept);
}

void PeriodDialog::accept() {
  const Period* before = m_map.journey().find(m_period);
  if (!before) {  // gone while the form was open
    reject();
    return;
  }
  Period changed = *before;
  changed.name = journey::onOneLine(m_name->text().trimmed().toStdString());
  changed.start = fromQDate(m_start->date());
  changed.end = fromQDate(m_end->date());
  const auto fault = journey::periodFault(m_map.journey(), changed);
  const std::pair<FormLine*, const char*> lines[] = {
      {m_nameLine, "name"}, {m_startLine, "start"}, {m_endLine, "end"}};
  for (const auto& [line, field] : lines) {
    const bool here = fault && fault->field == field;
    line->refuse(here ? ruleSentence(fault->message, m_map.notation()) : QString());
    if (here) line->control()->setFocus();
  }
  if (fault) {
    adjustSize();
    return;
  }
  const bool done =
      changed == *before ||
      m_map.edit(journey::messages::changePeriod(journey::shortened(before->name, 40)), this,
                 [&](journey::Edit& edit) {
                   journey::changePeriod(edit, m_period, changed.name, changed.start, changed.end);
                 });
  if (done) QDialog::accept();
}

}  // namespace throughline::editor
