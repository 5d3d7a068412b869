#pragma once

#include <QFrame>
#include <QPointer>
#include <vector>

#include "people/people_verbs.h"
#include "throughline/drawing/theme.h"

class QCheckBox;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace throughline::editor {

class FaceTile;
class FeelingsView;
class FieldEditor;
class PlainLabel;
class PortraitView;

/// A person in full: every field to be typed, the curve in small, as it is and as it should be.
/// It hangs below the person's face, above it where there is no room below, and goes with it.
/// Tab goes from field to field, each is on the disk when it is left; Esc closes.
class PersonaCard : public QFrame {
  Q_OBJECT

 public:
  /// Lies over the window; all must outlive it, but for the face.
  PersonaCard(const WindowContext& context, PeopleVerbs& verbs, PersonaId persona, FaceTile& face);

  [[nodiscard]] PersonaId persona() const { return m_persona; }
  void open();
  void close();
  /// Stands beside its face again, where that moved.
  void follow();
  /// Puts the keyboard into the name, to be typed over.
  void askName();
  /// Makes edits of what has been typed and not left yet.
  void flush();
  /// Goes on with a text in the field by its key; false where there is none.
  bool resume(const QString& key, const QString& text);
  /// True where one of its fields asked for the refused edit and shows why.
  bool takeRefusal(store::Initiator initiator, const QString& sentence);
  void setTheme(const drawing::Theme& theme);

 signals:
  void closed();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  void addHeader(QVBoxLayout& column);
  void addFields(QVBoxLayout& column);
  void addFeelings(QVBoxLayout& column);
  void addButtons(QVBoxLayout& column);
  void refresh();

  WindowContext m_context;
  PeopleVerbs& m_verbs;
  PersonaId m_persona;
  QPointer<FaceTile> m_face;
  QScrollArea* m_area;
  QWidget* m_content;
  PortraitView* m_portrait = nullptr;
  PlainLabel* m_name = nullptr;
  PlainLabel* m_role = nullptr;
  std::vector<FieldEditor*> m_fields;
  QCheckBox* m_aim = nullptr;
  FeelingsView* m_feelings = nullptr;
  QPushButton* m_only = nullptr;
  QPushButton* m_onCurve = nullptr;
  bool m_above = false;
  int m_notch = 0;  ///< where it points to its face
  const drawing::Theme* m_theme;
};

}  // namespace throughline::editor
