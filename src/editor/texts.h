#pragma once

#include <QCoreApplication>

// Texts that the user reads and that stand in free functions, each with the
// context a translator sees. A class with Q_OBJECT is a context of its own.

namespace throughline::editor::texts {

struct Canvas {
  Q_DECLARE_TR_FUNCTIONS(Canvas)
};
struct ChangeWords {
  Q_DECLARE_TR_FUNCTIONS(ChangeWords)
};
struct Charts {
  Q_DECLARE_TR_FUNCTIONS(Charts)
};
struct CheckWords {
  Q_DECLARE_TR_FUNCTIONS(CheckWords)
};
struct DiskWords {
  Q_DECLARE_TR_FUNCTIONS(DiskWords)
};
struct Documents {
  Q_DECLARE_TR_FUNCTIONS(Documents)
};
struct DraftOffer {
  Q_DECLARE_TR_FUNCTIONS(DraftOffer)
};
struct Find {
  Q_DECLARE_TR_FUNCTIONS(Find)
};
struct FilterChoices {
  Q_DECLARE_TR_FUNCTIONS(FilterChoices)
};
struct FilterPopup {
  Q_DECLARE_TR_FUNCTIONS(FilterPopup)
};
struct FormPlan {
  Q_DECLARE_TR_FUNCTIONS(FormPlan)
};
struct History {
  Q_DECLARE_TR_FUNCTIONS(History)
};
struct KeptHere {
  Q_DECLARE_TR_FUNCTIONS(KeptHere)
};
struct KeptOffer {
  Q_DECLARE_TR_FUNCTIONS(KeptOffer)
};
struct Lanes {
  Q_DECLARE_TR_FUNCTIONS(Lanes)
};
struct Merge {
  Q_DECLARE_TR_FUNCTIONS(Merge)
};
struct Menus {
  Q_DECLARE_TR_FUNCTIONS(Menus)
};
struct Moods {
  Q_DECLARE_TR_FUNCTIONS(Moods)
};
struct NumberStyle {
  Q_DECLARE_TR_FUNCTIONS(NumberStyle)
};
struct OpenExternally {
  Q_DECLARE_TR_FUNCTIONS(OpenExternally)
};
struct OutsideNotice {
  Q_DECLARE_TR_FUNCTIONS(OutsideNotice)
};
struct Paths {
  Q_DECLARE_TR_FUNCTIONS(Paths)
};
struct People {
  Q_DECLARE_TR_FUNCTIONS(People)
};
struct Periods {
  Q_DECLARE_TR_FUNCTIONS(Periods)
};
struct ReadingEdits {
  Q_DECLARE_TR_FUNCTIONS(ReadingEdits)
};
struct Readings {
  Q_DECLARE_TR_FUNCTIONS(Readings)
};
struct RelatedRecords {
  Q_DECLARE_TR_FUNCTIONS(RelatedRecords)
};
struct TextForm {
  Q_DECLARE_TR_FUNCTIONS(TextForm)
};
struct Things {
  Q_DECLARE_TR_FUNCTIONS(Things)
};
struct Trials {
  Q_DECLARE_TR_FUNCTIONS(Trials)
};
struct WeakestLink {
  Q_DECLARE_TR_FUNCTIONS(WeakestLink)
};
struct Words {
  Q_DECLARE_TR_FUNCTIONS(Words)
};

}  // namespace throughline::editor::texts
