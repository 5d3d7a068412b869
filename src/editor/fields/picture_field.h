#pragma once

#include <QToolButton>

#include "field_editor.h"

class QBoxLayout;
class QPushButton;

namespace throughline::editor {

/// A picture: dropped, pasted or chosen, shown small, and large on a click or Enter.
class PictureField : public FieldEditor {
  Q_OBJECT

 public:
  PictureField(Subject subject, const journey::Field& field, QWidget* parent);
  /// For where the picture itself is shown beside it: a button to choose, drop or paste one.
  void setInOneLine();
  void refresh() override;
  void setWritable(bool writable) override;

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void choose();
  void paste();
  /// What `take` gives; a refusal is told below the field.
  template <class Take>
  void give(Take take);
  void showLarge();
  [[nodiscard]] std::optional<journey::ImageHash> hash() const;
  [[nodiscard]] QImage image() const;

  QBoxLayout* m_layout;
  QToolButton* m_box;
  QPushButton* m_choose;
  QPushButton* m_paste;
  QPushButton* m_remove;
  bool m_inOneLine = false;
  bool m_writable = true;
};

}  // namespace throughline::editor
