#pragma once

#include <QLineEdit>
#include <QPlainTextEdit>

#include "field_editor.h"
#include "text_draft.h"
#include "text_form.h"

namespace throughline::editor {

/// A field in one line of text.
class LineField : public FieldEditor {
  Q_OBJECT

 public:
  LineField(Subject subject, const journey::Field& field, QWidget* parent);
  // A box that goes loses the focus on the way; nobody is left to take its text.
  ~LineField() override { delete m_draft; }

  void refresh() override;
  void flush() override { m_draft->flush(); }
  bool resume(const QString& text) override {
    m_draft->resume(text);
    return true;
  }
  void setWritable(bool writable) override {
    m_edit->setReadOnly(!writable);
    setWordingWritable(writable);
  }

 protected:
  [[nodiscard]] QLineEdit& edit() { return *m_edit; }
  [[nodiscard]] TextDraft& draft() { return *m_draft; }
  [[nodiscard]] virtual QString shown(const journey::Value& value) const;
  virtual bool commit(const QString& text);
  /// What stands in the empty box when all its records have nothing there.
  [[nodiscard]] virtual QString hint() const { return form().hint; }

 private:
  /// In the notation that the map has now.
  [[nodiscard]] TextForm form() const;

  QLineEdit* m_edit;
  TextDraft* m_draft;
};

/// A longer text, in a box that grows with it. Shift+Enter starts a new line.
class PageField : public FieldEditor {
  Q_OBJECT

 public:
  PageField(Subject subject, const journey::Field& field, QWidget* parent);
  ~PageField() override { delete m_draft; }

  void refresh() override;
  void flush() override { m_draft->flush(); }
  bool resume(const QString& text) override {
    m_draft->resume(text);
    return true;
  }
  void setWritable(bool writable) override {
    m_edit->setReadOnly(!writable);
    setWordingWritable(writable);
  }

 private:
  QPlainTextEdit* m_edit;
  TextDraft* m_draft;
};

}  // namespace throughline::editor
