#include "text_field.h"
#include "frame/worded.h"

#include <QHBoxLayout>
#include <utility>

#include "widgets/growing_box.h"

namespace throughline::editor {

namespace {

constexpr int kMostPageLines = 8;

}  // namespace

LineField::LineField(Subject subject, const journey::Field& field, QWidget* parent)
    : FieldEditor(std::move(subject), field, parent),
      m_edit(new QLineEdit),
      m_draft(new TextDraft(*m_edit, [this](const QString& text) { return commit(text); })) {
  auto* row = new QWidget(this);
  auto* layout = new QHBoxLayout(row);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(m_edit);
  const QString unit = form().unit;
  if (!unit.isEmpty()) {
    auto* label = new PlainLabel(unit, row);
    label->setObjectName("unit");
    layout->addWidget(label);
  }
  setControl(row, m_edit);
  watchWording(*m_edit, *m_draft, [this] { return m_edit->text(); });
  keepDraftsOf(*m_draft);
  connect(m_draft, &TextDraft::settled, this, &LineField::refresh);
  dropRefusalsOf(*m_draft);
}

void LineField::refresh() {
  const auto value = shared();
  m_edit->setPlaceholderText(value ? hint() : severalValues());
  m_draft->show(value ? shown(*value) : QString());
  lookAtWording();
}

TextForm LineField::form() const { return textFormFor(field(), subject().map.notation()); }

QString LineField::shown(const journey::Value& value) const { return form().show(value); }

bool LineField::commit(const QString& text) {
  const auto value = form().read(text);
  if (value) return give(*value);
  showRefusal(
      tr("expected %1, found “%2”")
          .arg(worded(journey::expectation(field()), subject().map.notation()), oneLine(text)));
  return false;
}

PageField::PageField(Subject subject, const journey::Field& field, QWidget* parent)
    : FieldEditor(std::move(subject), field, parent),
      m_edit(new QPlainTextEdit(this)),
      m_draft(new TextDraft(*m_edit, [this](const QString& text) {
        return give(journey::Value(text.toStdString()));
      })) {
  m_edit->setTabChangesFocus(true);
  setControl(m_edit);
  watchWording(*m_edit, *m_draft, [this] { return m_edit->toPlainText(); });
  new GrowingBox(*m_edit, kMostPageLines);
  keepDraftsOf(*m_draft);
  connect(m_draft, &TextDraft::settled, this, &PageField::refresh);
  dropRefusalsOf(*m_draft);
}

void PageField::refresh() {
  const auto value = shared();
  m_edit->setPlaceholderText(value ? QString() : severalValues());
  m_draft->show(value ? QString::fromStdString(std::get<std::string>(*value)) : QString());
  lookAtWording();
}

}  // namespace throughline::editor
